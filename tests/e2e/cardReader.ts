/** A card reader that types like a keyboard, at its own pace however busy the machine is. */
import type { Page } from '@playwright/test'

/** Seconds between two keys of a reader. */
const PACE = 0.003

const enter = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13, text: '\r' }

/** Types the number and Enter; each key carries the time at which the reader sent it. */
export const swipe = async (page: Page, number: string) => {
  const session = await page.context().newCDPSession(page)
  const began = Date.now() / 1000
  const keys = [...Array.from(number, text => ({ key: text, text })), enter]
  await Promise.all(
    keys.flatMap((key, index) => {
      const timestamp = began + index * PACE
      return [
        session.send('Input.dispatchKeyEvent', { type: 'keyDown', timestamp, ...key }),
        session.send('Input.dispatchKeyEvent', { type: 'keyUp', timestamp, ...key }),
      ]
    }),
  )
  await session.detach()
}
