/** A pressable without looks of its own, for tiles and cards. */
import { Button, type ButtonProps } from 'react-aria-components'

export interface PressableProps extends Omit<ButtonProps, 'className' | 'style'> {
  className?: string | undefined
}

export const Pressable = ({ className = '', ...props }: PressableProps) => (
  <Button {...props} className={className} />
)
