/** Remembers over a reload which item of the programme was over last, so that a block that plays once does so once. */

const WHERE = 'diantai.programme.after'

export const remembered = (): string | null => window.localStorage.getItem(WHERE)

export const remember = (key: string) => window.localStorage.setItem(WHERE, key)
