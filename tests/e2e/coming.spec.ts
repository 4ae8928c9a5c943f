/** Story: what is staged next appears on the board when staff say when and where, and goes when it was served. */
import { hoursFromNow } from '../support/builders.ts'
import { visitor } from '../support/visitor.ts'
import { seriousFindings } from './axe.ts'
import { expect, test } from './kiosk.ts'

test('the board says what is next, where and when, soonest first, and nothing when there is nothing', async ({
  kiosk,
  station,
}) => {
  const { ask } = visitor(station.address)
  await ask.staff.signIn({ name: station.demo.name, password: station.demo.password })
  const round = (await ask.rounds.list()).find(({ state }) => state === 'closed')
  const [hall] = round?.venues ?? []
  if (!round || !hall) throw new Error('the demo has no closed round with a venue')
  const say = async (dish: string, some: { stage: 'scheduled' | 'served'; when: string }) => {
    const said = (await ask.rounds.list()).find(({ id }) => id === round.id) ?? round
    const progress = said.progress.find(one => one.dish === dish)
    if (!progress) throw new Error(`the demo says nothing of ${dish}`)
    await ask.rounds.progress({ ...progress, ...some, id: said.id, revision: said.revision, venue: hall.id })
  }

  const coming = kiosk.getByRole('region', { name: '接下来' })
  await expect(kiosk.getByRole('button', { name: /^上菜榜/ })).toBeVisible()
  await expect(coming).toHaveCount(0)
  await say('laopian-fangying', { stage: 'scheduled', when: hoursFromNow(24 * 20) })
  await say('xiangqi-leitai', { stage: 'scheduled', when: hoursFromNow(24 * 10) })
  await expect(coming.getByRole('listitem')).toHaveText([/^象棋擂台.+ · 一食堂$/, /^老片放映/])
  expect(await seriousFindings(kiosk)).toEqual([])
  await kiosk.getByRole('button', { name: 'English' }).tap()
  const english = kiosk.getByRole('region', { name: 'Coming up' })
  await expect(english.getByRole('listitem').first()).toHaveText(/^Chinese chess challenge.+Canteen 1$/)
  await say('xiangqi-leitai', { stage: 'served', when: hoursFromNow(24 * 10) })
  await say('laopian-fangying', { stage: 'served', when: hoursFromNow(24 * 20) })
  await expect(english).toHaveCount(0)
})
