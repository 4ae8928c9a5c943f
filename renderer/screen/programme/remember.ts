/**
 * Remembers over a reload which item of the programme was over last, so that a block that plays once does so once, and
 * which show it played, so that a power cut does not hand it to the player of viewers.
 */

const AFTER = 'diantai.programme.after'
const SHOW = 'diantai.programme.show'

const write = (name: string, value: string) => {
  try {
    window.localStorage.setItem(name, value)
  } catch {
    // A page that forgets begins its list anew.
  }
}

export const lastOver = (): string | null => window.localStorage.getItem(AFTER)
export const rememberOver = (key: string) => write(AFTER, key)

export const wasOnStage = (show: string): boolean => window.localStorage.getItem(SHOW) === show
export const rememberOnStage = (show: string) => write(SHOW, show)
