import { expect, test } from 'vitest'
import { captionDraft, hoursFromNow, noticeDraft } from '../../support/builders.ts'
import { startStation } from '../../support/station.ts'
import { codeOf } from '../../support/visitor.ts'

/** An office of three: two who write, one who approves and also writes. */
const anOffice = async () => {
  const station = await startStation()
  const editor = await station.member('王编', 'editor')
  const other = await station.member('李编', 'editor')
  const approver = await station.member('张审', 'approver', 'editor')
  const onScreen = async () => (await station.anybody.ask.captions.live()).map(({ text }) => text)
  return { ...station, editor, other, approver, onScreen }
}

const draft = captionDraft({ text: '今天停电', step: 'draft' })
const handedIn = captionDraft({ text: '今天停电', step: 'submit' })

test('what an editor hands in is on no screen until somebody else approved it', async () => {
  const { editor, approver, onScreen } = await anOffice()
  const caption = await editor.ask.captions.create(handedIn)
  expect(caption).toMatchObject({
    state: 'submitted',
    proposal: { state: 'submitted', by: { name: '王编' } },
  })
  expect(await onScreen()).toEqual([])
  expect(await codeOf(editor.ask.captions.approve(caption))).toBe('ROLE_NEEDED')
  const approved = await approver.ask.captions.approve(caption)
  expect(approved).toMatchObject({
    state: 'live',
    proposal: null,
    approval: { by: { name: '张审' }, writer: { name: '王编' }, urgent: null },
  })
  expect(await onScreen()).toEqual(['今天停电'])
})

test('a draft waits for nobody: it must be handed in first', async () => {
  const { editor, approver, onScreen } = await anOffice()
  const caption = await editor.ask.captions.create(draft)
  await expect(approver.ask.captions.approve(caption)).rejects.toMatchObject({
    code: 'WRONG_STEP',
    data: { reason: 'not-submitted' },
  })
  await approver.ask.captions.approve(await editor.ask.captions.submit(caption))
  expect(await onScreen()).toEqual(['今天停电'])
})

test('nobody approves what they wrote, whoever handed it in', async () => {
  const { editor, approver } = await anOffice()
  const own = await approver.ask.captions.create(draft)
  const submitted = await editor.ask.captions.submit(own)
  expect(await codeOf(approver.ask.captions.approve(submitted))).toBe('OWN_WORK')
  expect(await codeOf(approver.ask.captions.create(captionDraft({ step: 'publish' })))).toBe('OWN_WORK')
})

test('an approver who changes the words becomes their writer', async () => {
  const { editor, approver } = await anOffice()
  const { id, revision } = await editor.ask.captions.create(handedIn)
  const changed = await approver.ask.captions.update({ ...handedIn, text: '明天停电', id, revision })
  expect(await codeOf(approver.ask.captions.approve(changed))).toBe('OWN_WORK')
})

test('a site may let people approve their own work', async () => {
  const { staffMember, anybody } = await startStation()
  const staff = await staffMember()
  await staff.ask.captions.create(captionDraft({ text: '一个人的值班室', step: 'publish' }))
  expect(await anybody.ask.captions.live()).toMatchObject([{ text: '一个人的值班室' }])
})

test('while a change waits the screens keep the words that were approved', async () => {
  const { editor, approver, onScreen } = await anOffice()
  const first = await approver.ask.captions.approve(await editor.ask.captions.create(handedIn))
  const change = { ...handedIn, text: '停电改到明天' }
  const changed = await editor.ask.captions.update({ ...change, id: first.id, revision: first.revision })
  expect(changed).toMatchObject({ text: '停电改到明天', state: 'live', running: { text: '今天停电' } })
  expect(await onScreen()).toEqual(['今天停电'])
  await approver.ask.captions.approve(changed)
  expect(await onScreen()).toEqual(['停电改到明天'])
})

test('the revision that a screen sees changes only when its words do', async () => {
  const { editor, approver, anybody } = await anOffice()
  const first = await approver.ask.captions.approve(await editor.ask.captions.create(handedIn))
  const [before] = await anybody.ask.captions.live()
  await editor.ask.captions.update({ ...draft, text: '还在写', id: first.id, revision: first.revision })
  expect(await anybody.ask.captions.live()).toEqual([before])
})

test('what is sent back says why, and can be handed in again', async () => {
  const { editor, approver } = await anOffice()
  const caption = await editor.ask.captions.create(handedIn)
  expect(await codeOf(approver.ask.captions.sendBack({ ...caption, reason: ' ' }))).toBe('REASON_NEEDED')
  const returned = await approver.ask.captions.sendBack({ ...caption, reason: '请写明时间' })
  expect(returned).toMatchObject({
    state: 'returned',
    proposal: { note: '请写明时间', by: { name: '王编' } },
  })
  const again = await editor.ask.captions.submit(returned)
  expect(again).toMatchObject({ state: 'submitted', proposal: { note: '' } })
})

test('an emergency goes up unread, with its reason, until somebody else has read it', async () => {
  const { editor, approver, onScreen } = await anOffice()
  const urgent = captionDraft({ text: '井口积水绕行', step: 'urgent', reason: '调度室电话' })
  expect(await codeOf(editor.ask.captions.create({ ...urgent, reason: '' }))).toBe('REASON_NEEDED')
  const caption = await editor.ask.captions.create(urgent)
  expect(caption).toMatchObject({ state: 'live', approval: { urgent: '调度室电话', read: null } })
  expect(await onScreen()).toEqual(['井口积水绕行'])
  const read = await approver.ask.captions.approve(caption)
  expect(read.approval?.read?.by.name).toBe('张审')
  expect(await codeOf(approver.ask.captions.approve(read))).toBe('WRONG_STEP')
})

test('a proposal that is thrown away leaves what is on the screens; a first one is gone', async () => {
  const { editor, approver, onScreen } = await anOffice()
  const first = await approver.ask.captions.approve(await editor.ask.captions.create(handedIn))
  const changed = await editor.ask.captions.update({
    ...draft,
    text: '算了',
    id: first.id,
    revision: first.revision,
  })
  expect(await editor.ask.captions.discard(changed)).toEqual({ removed: false })
  expect(await onScreen()).toEqual(['今天停电'])
  const second = await editor.ask.captions.create(draft)
  expect(await editor.ask.captions.discard(second)).toEqual({ removed: true })
  expect(await editor.ask.captions.list()).toHaveLength(1)
})

test('a withdrawn item comes back with one touch, and new words that are approved bring it back as well', async () => {
  const { editor, approver, onScreen } = await anOffice()
  const up = await approver.ask.captions.approve(await editor.ask.captions.create(handedIn))
  const down = await editor.ask.captions.withdraw(up)
  expect(await onScreen()).toEqual([])
  const back = await editor.ask.captions.restore(down)
  expect(await onScreen()).toEqual(['今天停电'])
  const gone = await editor.ask.captions.withdraw(back)
  const change = { ...handedIn, text: '今天不停电', id: gone.id, revision: gone.revision }
  await approver.ask.captions.approve(await editor.ask.captions.update(change))
  expect(await onScreen()).toEqual(['今天不停电'])
})

test('of two who save one item the second is told, and the first save stays', async () => {
  const { editor, other } = await anOffice()
  const { id, revision } = await editor.ask.captions.create(draft)
  await editor.ask.captions.update({ ...draft, text: '先存的', id, revision })
  await expect(other.ask.captions.update({ ...draft, text: '后存的', id, revision })).rejects.toMatchObject({
    code: 'CONFLICT',
    data: { revision: 2 },
  })
  expect(await other.ask.captions.list()).toMatchObject([{ text: '先存的' }])
})

test('notices go the same way', async () => {
  const { editor, approver, anybody } = await anOffice()
  const notice = await editor.ask.notices.create(noticeDraft({ step: 'submit' }))
  expect(await anybody.ask.notices.live()).toEqual([])
  await approver.ask.notices.approve(notice)
  expect(await anybody.ask.notices.live()).toMatchObject([{ title: '副井检修' }])
})

test('a round is opened only after somebody else approved it', async () => {
  const { editor, approver } = await anOffice()
  const activity = await editor.ask.activities.create({
    category: 'qipai',
    title: { zh: '象棋', en: '' },
    pitch: { zh: '来下棋', en: '' },
    picture: null,
    minutes: 60,
    threshold: 8,
    venues: ['shitang'],
    slots: ['zhoumo'],
  })
  const settings = { picksPerWorker: 3, capPerCategory: null, tallyVisible: false }
  const made = { activities: [activity.id], settings, closesAt: hoursFromNow(48) }
  const round = await editor.ask.rounds.create({ ...made, step: 'submit' })
  await expect(editor.ask.rounds.open(round)).rejects.toMatchObject({
    code: 'WRONG_STATE',
    data: { reason: 'not-approved' },
  })
  const approved = await approver.ask.rounds.approve(round)
  await expect(editor.ask.rounds.open(approved)).resolves.toMatchObject({ state: 'open' })
})

test('an item for one place is on the screens of that place and of that tag alone', async () => {
  const { editor, approver, onScreen } = await anOffice()
  const put = async (text: string, places: string[]) =>
    approver.ask.captions.approve(await editor.ask.captions.create({ ...handedIn, text, places }))
  await put('到处都有', [])
  await put('别的食堂', ['er-shitang'])
  expect(await onScreen()).toEqual(['到处都有'])
})
