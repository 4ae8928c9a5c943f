/** What the form of an activity promises. */
import { expect, test } from 'vitest'
import { checkActivity, valuesOf } from '../../../renderer/console/activities/activity.rules.ts'
import { dish } from '../../support/builders.ts'

test.each([12, null])(
  'an activity that is only looked at is sent as it was, for %s people at most',
  mostPeople => {
    const some = { mostPeople, equipment: '音响', organiser: '工会', joinable: true }
    const { id, ...draft } = dish(some)
    expect(checkActivity(valuesOf({ ...draft, id, revision: 3, retired: false })).data).toEqual(draft)
  },
)
