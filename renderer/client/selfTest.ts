/** The kiosk's page tests itself now and then: is it touched, does it sound? The station certifies it each morning. */
import { useEffect } from 'react'
import { SELF_TEST_MS } from '../../electron/contract/readiness.ts'
import { useIsScreen } from './isScreen.ts'
import { playQuietTone, soundOutputs } from './quietTone.ts'
import { client } from './station.ts'

/** Real fingers alone: neither a mouse nor a program. */
const watchTouches = () => {
  let last: number | null = null
  const touched = ({ pointerType, isTrusted }: PointerEvent) => {
    if (pointerType === 'touch' && isTrusted) last = performance.now()
  }
  addEventListener('pointerdown', touched, { capture: true, passive: true })
  return {
    secondsSince: () => (last === null ? null : (performance.now() - last) / 1_000),
    close: () => removeEventListener('pointerdown', touched, { capture: true }),
  }
}

export const useSelfTest = () => {
  const isScreen = useIsScreen()
  useEffect(() => {
    if (!isScreen) return
    const touches = watchTouches()
    const tell = async () => {
      const [tone, outputs] = await Promise.all([playQuietTone(), soundOutputs()])
      const touchPoints = navigator.maxTouchPoints
      const secondsSinceTouch = touches.secondsSince()
      // One that is lost is made good by the next.
      await client.readiness
        .selfTest({ touchPoints, secondsSinceTouch, tone, outputs })
        .catch(() => undefined)
    }
    void tell()
    const timer = setInterval(tell, SELF_TEST_MS)
    return () => {
      clearInterval(timer)
      touches.close()
    }
  }, [isScreen])
}
