/** Story: two people say where the items of a closed round stand, and neither overwrites the other unseen. */
import { seriousFindings } from './axe.ts'
import { expect, test } from './kiosk.ts'
import { deskOf, openOffice } from './office.ts'

test('a row follows what somebody else says, and asks where both said something', async ({
  station,
  browser,
}) => {
  const { 李敏: li } = await openOffice(station, { 李敏: ['editor'], 王强: ['editor'] })
  const closed = (await li.ask.rounds.list()).find(({ state }) => state === 'closed')
  const [followed, written] = closed?.dishes ?? []
  if (!closed || !followed || !written) throw new Error('the demo has no closed round with two items')
  const say = async (dish: string, note: string) => {
    const { revision } = (await li.ask.rounds.list()).find(({ id }) => id === closed.id) ?? closed
    await li.ask.rounds.progress({ id: closed.id, revision, dish, stage: 'preparing', note })
  }
  const office = await deskOf(browser, station, '王强')
  await office.goto(`${station.address}/console/rounds/${closed.id}`)
  const row = (title: string) => office.getByRole('form', { name: title })
  const note = (title: string) => row(title).getByRole('textbox', { name: /说明|原因/ })

  await say(followed.id, '裁判找好了')
  await expect(note(followed.title.zh)).toHaveValue('裁判找好了')
  await expect(row(followed.title.zh).getByRole('button', { name: '保存' })).toBeDisabled()

  await row(written.title.zh).getByRole('button', { name: /进度/ }).click()
  await office.getByRole('option', { name: '筹备中' }).click()
  await note(written.title.zh).fill('等场地')
  await say(followed.id, '裁判换人了')
  await row(written.title.zh).getByRole('button', { name: '保存' }).click()
  await expect(office.getByText(`“${written.title.zh}”的进度已更新`)).toBeVisible()
  await note(written.title.zh).fill('场地有了')
  await say(written.id, '片子到了')
  const both = row(written.title.zh).getByRole('region', { name: '两个人改了同一条' })
  await expect(both).toContainText('片子到了')
  expect(await seriousFindings(office)).toEqual([])
  await row(written.title.zh).getByRole('button', { name: '保存' }).click()
  await expect(both).toBeFocused()
  const said = async () => {
    const round = (await li.ask.rounds.list()).find(({ id }) => id === closed.id)
    return round?.progress.find(({ dish }) => dish === written.id)?.note
  }
  expect(await said()).toBe('片子到了')
  await both.getByRole('button', { name: '用我写的' }).click()
  await row(written.title.zh).getByRole('button', { name: '保存' }).click()
  await expect.poll(said).toBe('场地有了')
})
