/** The on-screen keyboard in a real browser, on a page with every kind of field. */
import { expect } from '@playwright/test'
import { candidates, ENGLISH, field, key, keyboard, openIn, SIGNS, test, type, write } from './typing.ts'

test('Chinese is written by touch alone, and the page follows', async ({ page, open }) => {
  await open()
  await openIn(page, '正文')
  await write(page, 'jintianwanshang', '今天晚上')
  await type(page, 'fdy')
  await expect(candidates(page).first()).toHaveText('放电影')
  await key(page, '空格').tap()
  await key(page, '。').tap()
  await key(page, '换行').tap()
  await key(page, SIGNS).tap()
  await type(page, '18:00')
  await expect(field(page, '正文')).toHaveValue('今天晚上放电影。\n18:00')
  await page.getByRole('button', { name: '发布' }).tap()
  await expect(page.getByRole('status')).toHaveText('body: 今天晚上放电影。 18:00')
  await expect(keyboard(page)).toBeHidden()
})

test('after a part was chosen the rest stays, and the whole is known next time', async ({ page, open }) => {
  await open()
  await openIn(page, '标题')
  await write(page, 'jiulongkuang', '九龙')
  await expect(candidates(page).first()).toHaveText('矿')
  await key(page, '空格').tap()
  await type(page, 'jiulongkuang')
  await expect(candidates(page).first()).toHaveText('九龙矿')
})

test('candidates are turned page by page, and none is cut', async ({ page, open }) => {
  await open()
  await openIn(page, '标题')
  await type(page, 'yi')
  await expect(key(page, '前面的候选词')).toHaveAttribute('aria-disabled', 'true')
  const seen = () =>
    page.getByRole('list', { name: '候选词' }).evaluate(list => {
      const { top, bottom, right } = list.getBoundingClientRect()
      const inside = Array.from(list.children, item => ({
        text: item.textContent,
        box: item.getBoundingClientRect(),
      })).filter(({ box }) => box.bottom > top + 1 && box.top < bottom - 1)
      return { texts: inside.map(({ text }) => text), cut: inside.some(({ box }) => box.right > right + 1) }
    })
  const first = await seen()
  await key(page, '后面的候选词').tap()
  await expect(key(page, '前面的候选词')).toHaveAttribute('aria-disabled', 'false')
  const second = await seen()
  expect(first.texts).not.toContain(second.texts[0])
  expect([first.cut, second.cut]).toEqual([false, false])
  await candidates(page)
    .getByText(second.texts[0] ?? '', { exact: true })
    .tap()
  await expect(field(page, '标题')).toHaveValue(second.texts[0] ?? '')
})

test('what is typed stands at the caret, and takes the place of what is selected', async ({ page, open }) => {
  await open()
  await openIn(page, '标题')
  await key(page, ENGLISH).tap()
  await type(page, 'abef')
  const select = (start: number, end: number) =>
    field(page, '标题').evaluate((input: HTMLInputElement, range) => input.setSelectionRange(...range), [
      start,
      end,
    ] as [number, number])
  await select(2, 2)
  await type(page, 'cd')
  await expect(field(page, '标题')).toHaveValue('abcdef')
  await select(1, 5)
  await key(page, '退格').tap()
  await expect(field(page, '标题')).toHaveValue('af')
})

test('shift, the limit of a field, and what was cleared comes back', async ({ page, open }) => {
  await open()
  await openIn(page, '短')
  await key(page, ENGLISH).tap()
  await key(page, '大写').tap()
  await type(page, 'A')
  await type(page, 'bcde')
  await expect(field(page, '短')).toHaveValue('Abcd')
  await key(page, '清空').tap()
  await expect(field(page, '短')).toHaveValue('')
  await key(page, '恢复').tap()
  await expect(field(page, '短')).toHaveValue('Abcd')
})

test('two fingers at once type both letters', async ({ page, open }) => {
  await open()
  await openIn(page, '标题')
  await key(page, ENGLISH).tap()
  const centre = async (name: string) => {
    const { x, y, width, height } = (await key(page, name).boundingBox()) ?? {
      x: 0,
      y: 0,
      width: 0,
      height: 0,
    }
    return { x: x + width / 2, y: y + height / 2 }
  }
  const left = { ...(await centre('a')), id: 1 }
  const right = { ...(await centre('l')), id: 2 }
  const fingers = await page.context().newCDPSession(page)
  const touch = (kind: 'touchStart' | 'touchEnd', touchPoints: (typeof left)[]) =>
    fingers.send('Input.dispatchTouchEvent', { type: kind, touchPoints })
  await touch('touchStart', [left])
  await touch('touchStart', [left, right])
  await touch('touchEnd', [right])
  await touch('touchEnd', [])
  await expect(field(page, '标题')).toHaveValue('al')
})

test('a key is pressed as soon as it is touched, and the field keeps the focus', async ({ page, open }) => {
  await open()
  await openIn(page, '标题')
  await key(page, 'a').hover()
  await page.mouse.down()
  await expect(key(page, 'a')).toHaveAttribute('data-pressed', '')
  await expect(field(page, '标题')).toBeFocused()
  await page.mouse.up()
  await expect(key(page, 'a')).not.toHaveAttribute('data-pressed')
  await expect(field(page, '标题')).toBeFocused()
  await expect(field(page, '标题')).toHaveAttribute('inputmode', 'none')
})

test('a password is plain letters without candidates, and Enter sends it on', async ({ page, open }) => {
  await open()
  await openIn(page, '姓名')
  await write(page, 'zhangsan', '张三')
  await key(page, '下一项').tap()
  await expect(field(page, '密码')).toBeFocused()
  await expect(key(page, ENGLISH)).toHaveCount(0)
  await type(page, 'an')
  await expect(candidates(page)).toHaveCount(0)
  await key(page, SIGNS).tap()
  await type(page, '7_')
  await expect(field(page, '密码')).toHaveValue('an7_')
  await key(page, '确定').tap()
  await expect(page.getByRole('status')).toHaveText('signed in: 张三 an7_')
})

test('a number field gets a number pad and takes the number over', async ({ page, open }) => {
  await open()
  await openIn(page, '人数')
  await expect(key(page, 'q')).toHaveCount(0)
  await key(page, '清空').tap()
  await type(page, '120')
  await key(page, '完成').tap()
  await expect(keyboard(page)).toBeHidden()
  await field(page, '标题').tap()
  await expect(field(page, '人数')).toHaveValue('120')
})

test('fields that tell no caret are written at their end', async ({ page, open }) => {
  await open()
  await openIn(page, '邮箱')
  await type(page, 'a@b')
  await key(page, '退格').tap()
  await expect(field(page, '邮箱')).toHaveValue('a@')
})

test('a key of a real keyboard puts it away; the next touch brings it back', async ({ page, open }) => {
  await open()
  await openIn(page, '标题')
  await page.keyboard.type('k')
  await expect(keyboard(page)).toBeHidden()
  await expect(field(page, '标题')).toHaveValue('k')
  await page.keyboard.press('Tab')
  await expect(field(page, '正文')).toBeFocused()
  await expect(keyboard(page)).toBeHidden()
  await field(page, '正文').tap()
  await expect(keyboard(page)).toBeVisible()
})

test('it is put away by its own key, and comes back to the same field by a touch', async ({ page, open }) => {
  await open()
  await openIn(page, '标题')
  await key(page, '收起键盘').tap()
  await expect(keyboard(page)).toBeHidden()
  await expect(field(page, '标题')).toBeFocused()
  await openIn(page, '标题')
})

test('on an office PC it never comes', async ({ page, open }) => {
  await open('office')
  await field(page, '标题').click()
  await field(page, '标题').tap()
  await expect(field(page, '标题')).toBeFocused()
  // Where the keyboard comes, the system's own is told to stay away as soon as the field is touched.
  await expect(field(page, '标题')).not.toHaveAttribute('inputmode', 'none')
  await expect(keyboard(page)).toHaveCount(0)
})

test('a list that opens from a button stays at the button when the keyboard goes', async ({ page, open }) => {
  await open()
  await openIn(page, '标题')
  await page.getByRole('button', { name: /地点/ }).tap()
  await expect(keyboard(page)).toBeHidden()
  const button = await page.getByRole('button', { name: /地点/, includeHidden: true }).boundingBox()
  const list = page.getByRole('listbox')
  await expect
    .poll(async () => {
      const { y, height } = (await list.boundingBox()) ?? { y: 0, height: 0 }
      const top = button?.y ?? 0
      const bottom = top + (button?.height ?? 0)
      return Math.min(Math.abs(y - bottom), Math.abs(y + height - top))
    })
    .toBeLessThan(24)
  await page.getByRole('option', { name: '二食堂' }).tap()
  await expect(page.getByRole('button', { name: /二食堂/ })).toBeVisible()
})

test('a dialog stands over the keyboard and is written in', async ({ page, open }) => {
  await open()
  await page.getByRole('button', { name: '撤下…' }).tap()
  await openIn(page, '原因')
  const dialog = await page.getByRole('alertdialog').boundingBox()
  const panel = await keyboard(page).boundingBox()
  expect((dialog?.y ?? 0) + (dialog?.height ?? 0)).toBeLessThanOrEqual(panel?.y ?? 0)
  await write(page, 'tingdian', '停电')
  await expect(field(page, '原因')).toHaveValue('停电')
  await page.getByRole('button', { name: '撤下', exact: true }).tap()
  await expect(page.getByRole('alertdialog')).toBeHidden()
  await expect(keyboard(page)).toBeHidden()
})

test('without its dictionary it says so, types English, and tries again', async ({ page, open }) => {
  await page.route('**/dictionary*.txt', route => route.abort())
  await open()
  await openIn(page, '标题')
  await type(page, 'an')
  await expect(keyboard(page).getByRole('status')).toContainText('词库没有打开')
  await key(page, '打字母').tap()
  await expect(field(page, '标题')).toHaveValue('an')
  await page.unroute('**/dictionary*.txt')
  await key(page, '收起键盘').tap()
  await openIn(page, '标题')
  await type(page, 'an')
  await expect(candidates(page).first()).toBeVisible()
})
