/** Settings version 2: places with identifiers instead of one name, and what was fixed until then becomes a setting. */
import * as z from 'zod'

const Before = z.looseObject({ place: z.string(), screen: z.looseObject({}) })

/** What a station of version 1 did: nobody notices that these can be set now. Never changed afterwards. */
const AS_BEFORE = {
  meals: [],
  identity: {
    characters: 'hex',
    minLength: 4,
    maxLength: 20,
    prefix: '',
    suffix: '',
    joined: true,
    employee: { minLength: 4, maxLength: 20 },
  },
  sound: { volume: 100, quietHours: [] },
  idle: { seconds: 30, countdownSeconds: 10, afterOrderSeconds: 5, staffSeconds: 120 },
  syncWindow: { from: '01:00', to: '05:00' },
  approval: { ownWork: false },
}

const HERE = 'place-1'

export const places = (data: unknown): unknown => {
  const { place, screen, ...rest } = Before.parse(data)
  return {
    ...rest,
    ...AS_BEFORE,
    places: [{ id: HERE, name: place }],
    screen: { ...screen, place: HERE, tags: [] },
  }
}
