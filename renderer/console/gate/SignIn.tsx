/** Signing in: at the kiosk by name and PIN, elsewhere by name and password. */
import { useState } from 'react'
import { NameChoice } from './NameChoice.tsx'
import { PasswordSignIn } from './PasswordSignIn.tsx'
import { PinSignIn } from './PinSignIn.tsx'
import type { Entered, Member, Named } from './session.ts'

export interface SignInProps {
  screen: boolean
  onDone: Entered
  /** Their session ended while they were at work, which waits unchanged behind the gate. */
  resuming: Member | null
}

const AtTheScreen = ({ onDone, resuming }: Omit<SignInProps, 'screen'>) => {
  const [chosen, setChosen] = useState<Named | null>(resuming?.hasPin ? resuming : null)
  const [byPassword, setByPassword] = useState(false)
  if (byPassword)
    return <PasswordSignIn onDone={onDone} resuming={resuming} onPin={() => setByPassword(false)} />
  if (chosen)
    return (
      <PinSignIn
        who={chosen}
        onDone={onDone}
        resumed={chosen.id === resuming?.id}
        onAnother={() => setChosen(null)}
      />
    )
  return <NameChoice onChosen={setChosen} onPassword={() => setByPassword(true)} resuming={resuming} />
}

export const SignIn = ({ screen, ...props }: SignInProps) =>
  screen ? <AtTheScreen {...props} /> : <PasswordSignIn {...props} />
