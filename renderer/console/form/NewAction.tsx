/** The way to write a new item, for those who may; "N" takes it too. */
import { useLocation } from 'wouter'
import { PlusIcon } from '../../components/icons/action.tsx'
import { has } from '../approvals/review.rules.ts'
import { useMe } from '../approvals/useMe.ts'
import { Action } from '../desk/density.tsx'
import { useShortcuts } from '../keys/useShortcuts.ts'

export const NewAction = ({ to, children }: { to: string; children: string }) => {
  const [, navigate] = useLocation()
  const may = has(useMe(), 'editor')
  const write = () => navigate(to)
  useShortcuts({ n: may ? write : undefined })
  if (!may) return null
  return (
    <Action tone="rail" icon={<PlusIcon />} onPress={write}>
      {children}
    </Action>
  )
}
