/** Whatever keeps a message off the screens has a sentence. */
import { expect, test } from 'vitest'
import { CAP_REASONS } from '../../../electron/contract/capMessages.ts'
import { en, zh } from '../../../renderer/i18n/resources.ts'

test.each(Object.entries({ zh, en }))('every reason has a sentence in %s', (_, { alerts }) => {
  expect(Object.keys(alerts.messages.why).toSorted()).toEqual([...CAP_REASONS].toSorted())
})
