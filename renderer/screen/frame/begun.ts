/** What somebody has begun on the screen that is up, so that it is offered again after an alert. */
import { createContext, type RefObject, useContext, useEffect } from 'react'

export type Begun = 'order' | 'page'

export const BegunContext = createContext<RefObject<Begun | null>>({ current: null })

/** While the component that calls it is mounted and `begun` is true, there is something to go on with. */
export const useBegun = (what: Begun, begun: boolean) => {
  const on = useContext(BegunContext)
  useEffect(() => {
    on.current = begun ? what : null
    return () => {
      on.current = null
    }
  }, [on, what, begun])
}
