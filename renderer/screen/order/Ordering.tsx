/** One person's order on one menu: which step is up, and what a card means in it. */
import { useReducer, useState } from 'react'
import type { OrderingState } from '../../../electron/contract/health.ts'
import { useSite } from '../../client/site.ts'
import { useCardReader } from '../../reader/reader.ts'
import { useBegun } from '../frame/begun.ts'
import { Change } from './Change.tsx'
import { Choosing } from './Choosing.tsx'
import { Identify } from './Identify.tsx'
import type { Menu } from './menu.rules.ts'
import { EMPTY_ORDER, isBegun, meaningOf, type Order, orderOf, type Word } from './order.rules.ts'
import { Pause } from './Pause.tsx'
import { Already, Closed, NotRecorded, Unlisted } from './Refusals.tsx'
import { Ticket } from './Ticket.tsx'
import { Unavailable } from './Unavailable.tsx'
import { Unnamed } from './Unnamed.tsx'
import { usePlacing } from './usePlacing.ts'

/** What is said to a card that comes while no card is asked for; null: nothing. */
const wordForCard = ({ step, picks }: Order): Word | null => {
  if (step.at === 'choosing') return picks.length > 0 ? 'confirm-first' : 'choose-first'
  return step.at === 'sending' ? 'busy' : null
}

export const Ordering = ({
  menu,
  isOpen,
  ordering,
}: {
  menu: Menu
  isOpen: boolean
  ordering: OrderingState
}) => {
  const [reduce] = useState(() => orderOf(menu))
  const [order, dispatch] = useReducer(reduce, EMPTY_ORDER)
  const placing = usePlacing(menu.id, order, dispatch)
  const identity = useSite()?.identity
  const { step } = order
  const refusal = step.at === 'refused' ? meaningOf(step.why) : null

  useCardReader(identity, heard => {
    const word = wordForCard(order)
    if (word) return dispatch({ type: 'say', word })
    if (heard.type === 'unreadable') return dispatch({ type: 'say', word: 'unreadable' })
    if (step.at === 'identifying') return placing.send('card', heard.text)
    if (refusal !== 'retry') return
    return placing.isSame(heard.text) ? placing.again() : dispatch({ type: 'say', word: 'other-card' })
  })

  useBegun('order', isBegun(order, isOpen))

  const back = () => {
    placing.forget()
    dispatch({ type: 'back' })
  }

  if (step.at === 'thanked') return <Ticket menu={menu} number={step.number} changed={step.changed} />
  if (refusal === 'already') return <Already menu={menu} />
  if (refusal === 'unlisted') return <Unlisted />
  const isWaiting = step.at === 'sending'
  if (refusal === 'closed' || (!isOpen && !isWaiting)) return <Closed />
  if (refusal === 'unavailable' && step.at === 'refused') return <Unavailable reason={step.why.code} />
  if (ordering !== 'ready' && !isWaiting) return <Unavailable reason={ordering} />
  if (refusal === 'changeable') return <Change onChange={placing.change} onBack={back} />
  if (refusal === 'pause' && step.at === 'refused')
    return <Pause seconds={step.why.waitSeconds} onAgain={placing.again} onBack={back} />
  if (step.at === 'refused')
    return (
      <NotRecorded menu={menu} said={order.said} dispatch={dispatch} onAgain={placing.again} onBack={back} />
    )
  if (step.at === 'choosing') return <Choosing menu={menu} order={order} dispatch={dispatch} />
  if (menu.settings.electorate.kind === 'anonymous')
    return <Unnamed onSend={() => placing.send('card', '')} />
  const typed = (number: string) => placing.send('keypad', number)
  return <Identify menu={menu} order={order} dispatch={dispatch} onNumber={typed} onBack={back} />
}
