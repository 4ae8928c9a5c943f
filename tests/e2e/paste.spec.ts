/** Story: an editor pastes what WeChat, Word and Excel put on the clipboard, and nothing foreign gets into the page. */
import type { Locator, Page } from '@playwright/test'
import { EXCEL, EXCEL_TABLE, WORD } from '../console/paste/clips.ts'
import { seriousFindings } from './axe.ts'
import { expect, test, turnTo } from './kiosk.ts'
import { atTheDesk } from './office.ts'
import { newCaption } from './staff.ts'

/** As a browser hands over what another program copied. */
const paste = async (field: Locator, clip: { plain: string; html?: string }) => {
  await field.focus()
  await field.evaluate((element, { plain, html = '' }) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', plain)
    clipboardData.setData('text/html', html)
    element.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true, composed: true }),
    )
  }, clip)
}

const noteOf = (page: Page) => page.getByRole('status').filter({ hasText: '已经整理好' })

const HOSTILE = `<html><head><style>p{color:red}</style><script>document.title = '改'</script></head><body>
<!--StartFragment--><p class=MsoNormal style='mso-list:l0'><b>各区队</b>：<span lang=EN-US>周四<br>停罐</span></p>
<img src="/stolen.png" onerror="document.title = '改'"><iframe src="/stolen.html"></iframe>
<p onclick="alert(1)">&nbsp;请走<i>主井</i>&lt;b&gt;</p><!--EndFragment--></body></html>`

test('what is pasted is tidied and said, comes back as it was, and rows become drafts', async ({
  browser,
  station,
}) => {
  const page = await atTheDesk(browser, station, station.demo)
  const requests: string[] = []
  page.on('request', request => requests.push(request.url()))
  const caption = await newCaption(page)
  await paste(caption, { plain: WORD })
  await expect(caption).toHaveValue(/^关于副井检修的通知；各区队：周四早班副井停罐检修，请走主井。时间/)
  await expect(noteOf(page)).toContainText('7 段连成一行')
  await expect(page.getByText('写下内容，这里就会游走起来')).toBeHidden()
  expect(await seriousFindings(page)).toEqual([])
  await page.getByRole('button', { name: '还原成粘贴的原样' }).click()
  await expect(caption).toHaveValue(/　　各区队/)
  await expect(noteOf(page)).toHaveCount(0)

  await caption.fill('')
  await paste(caption, { plain: '', html: HOSTILE })
  await expect(caption).toHaveValue('各区队：周四；停罐；请走主井<b>')
  await caption.press('ControlOrMeta+z')
  await expect(caption).toHaveValue('')
  expect(await page.title()).not.toBe('改')
  expect(requests.filter(url => url.includes('stolen'))).toEqual([])

  const TWO = { plain: '先停电\n\n再动手' }
  await paste(caption, TWO)
  await caption.press('End')
  await paste(caption, TWO)
  await expect(caption).toHaveValue('先停电；再动手先停电；再动手')
  await expect(page.getByRole('button', { name: /做成 .+ 条字幕草稿/ })).toHaveCount(0)
  await page.getByRole('button', { name: '还原成粘贴的原样' }).click()
  await expect(caption).toHaveValue(/^先停电；再动手先停电\s/)

  await caption.fill('')
  await paste(caption, { plain: EXCEL, html: EXCEL_TABLE })
  await page.getByRole('button', { name: '做成 3 条字幕草稿' }).click()
  await expect(page.getByText('已做成 3 条草稿')).toBeVisible()
  await expect(page.getByRole('row')).toHaveCount(3)
  await expect(page.getByRole('row').first()).toContainText('入井前先看气压表')

  await turnTo(page, '公告')
  await page.getByRole('button', { name: '新公告' }).click()
  const body = page.getByRole('textbox', { name: '正文' })
  await body.fill('请注意：')
  await paste(body, { plain: WORD })
  await expect(body).toHaveValue(/^请注意：关于副井检修的通知\n各区队/)
  await expect(body).toHaveValue(/\n• 听从把钩工指挥\n1\. 带好自救器\n/)
})
