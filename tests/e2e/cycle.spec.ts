/** Story: the whole ordering cycle, twice, by console and screen alone; the first round seeds the second. */
import { execFile } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { changeOrder, offer, openResults, order, rate, wish } from './counter.ts'
import { expect, test, turnTo } from './kiosk.ts'
import {
  chooseMenu,
  closeRound,
  dish,
  eveningIn,
  handInAndApprove,
  handInApproveAndOpen,
  newRound,
  openPageOf,
  putDown,
  takeEvidence,
} from './kitchen.ts'
import { atTheDesk } from './office.ts'

const ROOT = path.join(import.meta.dirname, '..', '..')

test.use({ viewport: { width: 1080, height: 1920 } })

const verify = async (file: string) => {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const run = promisify(execFile)(npm, ['run', '--silent', 'verify', '--', file], { cwd: ROOT })
  return run.then(
    ({ stdout }) => stdout,
    ({ stdout }: { stdout: string }) => stdout,
  )
}

const chess = { category: '棋牌', title: '象棋擂台', venue: '一食堂', slot: '周末' }
const cards = { category: '棋牌', title: '双升扑克', venue: '一食堂', slot: '周末' }
const tennis = { category: '体育', title: '乒乓球双打', venue: '职工俱乐部', slot: '周末' }
const opera = { category: '文艺', title: '豫剧专场', venue: '职工俱乐部', slot: '周末' }

const FIVE = [
  { card: '0011127701' },
  { card: '0011127702' },
  { card: '0011127703' },
  { number: '20260721' },
  { number: '20260722' },
]

test('a round from its menu to ratings, and the next one that follows from it', async ({
  kiosk,
  station,
  browser,
}) => {
  const office = await atTheDesk(browser, station, station.demo)
  await closeRound(office, '第 14 期')

  await test.step('staff make a round and open it', async () => {
    await newRound(office)
    await chooseMenu(office, [chess.title, cards.title, tennis.title, opera.title])
    await office.getByLabel('截止时间').fill(eveningIn(3))
    await office.getByRole('textbox', { name: '每人最多点几个' }).fill('2')
    await office.getByText('限制每一类最多点几个').click()
    await office.getByText('截止前可以改单，最后一次算数').click()
    await office.getByText('每道活动都按同一个人数才上').click()
    await office.getByRole('textbox', { name: '几人就上' }).fill('5')
    await office.getByRole('group', { name: '能选的时段' }).getByText('夜班后').click()
    await expect(office.getByRole('checkbox', { name: '截止前就公开票数' })).not.toBeChecked()
    await handInApproveAndOpen(office, '第 15 期')
  })

  await test.step('workers order, change, wish and offer', async () => {
    await expect(kiosk.getByRole('button', { name: /^点活动/ })).toContainText('还剩')
    for (const worker of FIVE) await order(kiosk, worker, [chess, tennis])
    await order(kiosk, { card: '0011127709' }, [cards])
    await changeOrder(kiosk, { card: '0011127709' }, [opera])
    await wish(kiosk, '豫剧')
    await offer(kiosk, chess.title, '王师傅', '二号公寓 306')
    await openResults(kiosk)
    await kiosk.getByRole('button', { name: '第 15 期' }).tap()
    await expect(kiosk.getByText('这一期还在点单，截止后公布结果')).toBeVisible()
    await kiosk.getByRole('button', { name: '返回' }).tap()
  })

  await test.step('the round is closed and sealed, and its evidence verifies', async () => {
    await closeRound(office, '第 15 期')
    await expect(kiosk.getByRole('button', { name: /^上菜榜.*第 15 期/ })).toContainText('已收单')
    await office.getByRole('button', { name: '结果', exact: true }).click()
    await expect(office.getByRole('heading', { name: '封票证书' })).toBeVisible()
    await expect(office.getByText('6 人', { exact: true }).first()).toBeVisible()
    await expect(office.getByText('5 人就上', { exact: false }).first()).toBeVisible()
    await expect(office.getByRole('columnheader', { name: '夜班后' })).toHaveCount(0)
    const file = await takeEvidence(office, station.demo.password)
    expect(await verify(file)).toContain('Everything fits')
    const evidence = await readFile(file)
    const at = evidence.indexOf('xiangqi', evidence.indexOf('"kind":"ballot"'))
    evidence[at] = (evidence[at] ?? 0) ^ 1
    const altered = `${file}.altered`
    await writeFile(altered, evidence)
    expect(await verify(altered)).toContain('The first record that does not fit is ballot 1.')
  })

  await test.step('staff schedule, are warned of a clash, decline with a reason; the board tells', async () => {
    await openPageOf(office, '第 15 期')
    await putDown(office, chess.title, { stage: '已排期', when: eveningIn(9), venue: '一食堂' })
    const row = await putDown(office, cards.title, {
      stage: '已排期',
      when: eveningIn(9),
      venue: '一食堂',
    })
    await expect(row.getByText('同一时间同一场地还有本期的“象棋擂台”，请错开。')).toBeVisible()
    await putDown(office, cards.title, { stage: '已排期', venue: '公寓活动室' })
    await expect(row.getByText('请错开')).toBeHidden()
    await office.getByRole('form', { name: opera.title }).getByRole('button', { name: /进度/ }).click()
    await office.getByRole('option', { name: '未成单' }).click()
    await office.getByRole('form', { name: opera.title }).getByRole('button', { name: '保存' }).click()
    await expect(office.getByText('未成单要写明原因，职工会看到。')).toBeVisible()
    await putDown(office, opera.title, { stage: '未成单', note: '演员还在外地' })
    await putDown(office, tennis.title, { stage: '筹备中', note: '正在借球台' })
    const board = kiosk.getByRole('button', { name: /^上菜榜.*第 15 期/ })
    for (const told of ['已排期', '筹备中', '未成单', '演员还在外地', '一食堂'])
      await expect(board).toContainText(told)
  })

  await test.step('it is served, recorded and rated', async () => {
    await putDown(office, chess.title, { stage: '筹备中' })
    await putDown(office, chess.title, { stage: '已上菜', show: '矿山的灯' })
    for (const worker of FIVE) await rate(kiosk, worker, '非常好')
    await expect(office.getByText('5.0 分，5 人评')).toBeVisible()
  })

  await test.step('the next menu follows from tally, ratings and wishes', async () => {
    await newRound(office)
    await expect(dish(office, chess.title)).toBeChecked()
    await expect(office.getByText('评了 5 分，大家喜欢')).toBeVisible()
    await expect(dish(office, opera.title)).toBeChecked()
    await expect(office.getByText('有 1 条心愿提到')).toBeVisible()
    await office.getByLabel('截止时间').fill(eveningIn(5))
    await office.getByText('批准以后到时自动开放').click()
    await office.getByLabel('开放时间').fill(eveningIn(-1))
    await handInAndApprove(office, '第 16 期')
    await expect(kiosk.getByRole('button', { name: /^点活动/ })).toContainText('还剩')
  })

  await test.step('and the cycle goes round again', async () => {
    for (const worker of FIVE) await order(kiosk, worker, [opera])
    await closeRound(office, '第 16 期')
    await putDown(office, opera.title, { stage: '已上菜' })
    await rate(kiosk, { card: '0011127701' }, '挺好')
    await office.getByRole('button', { name: '结果', exact: true }).click()
    expect(await verify(await takeEvidence(office, station.demo.password))).toContain('Everything fits')
    await turnTo(office, '操作记录')
    await expect(office.getByText('第 16 期').first()).toBeVisible()
  })
})
