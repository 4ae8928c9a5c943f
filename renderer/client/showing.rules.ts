/** Pure rule of what is up: the screen that an address leads to, and nothing of what is chosen on it. */
import { SCREENS, type ScreenName } from '../../electron/contract/health.ts'

export const screenAt = (path: string): ScreenName => {
  const [room, item] = path.slice(1).split('/')
  if (room === 'shows' && item) return 'show'
  return SCREENS.find(name => name === room) ?? 'board'
}
