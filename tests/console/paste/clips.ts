/** What programs put on the clipboard, written after what they are known to produce. */
import type { Clip } from '../../../renderer/console/form/paste/paste.rules.ts'

export const plain = (text: string): Clip => ({ plain: text, marked: '', cells: false })
export const cells = (text: string): Clip => ({ plain: text, marked: text, cells: true })

/** Word: a paragraph ends with \r\n, a soft line break is \v, a bullet is a sign and a tab. */
export const WORD = [
  '关于副井检修的通知',
  '　　各区队：周四早班副井停罐检修，\v请走主井。',
  '\u00a0\u00a0时间：周四 8:00—16:00',
  '\uf0b7\t提前三十分钟到候车室',
  '•\t听从\u200b把钩工指挥',
  '1.\t带好自救器',
  '',
  '　　“饭在锅里热着，你平平安安上来就行。”',
  '',
].join('\r\n')

/** WeChat on a PC, several messages marked: name and time before each, U+2005 after a name called by @. */
export const WECHAT = [
  '调度室 老赵 2026/11/24 18:05:11',
  '@所有人\u2005明早六点五十班前会提前到六点四十',
  '',
  '王队 2026/11/24 18:06:02',
  '[图片]',
  '',
  '机电科小李 2026/11/24 18:09:40',
  '收到，三队通知到人',
  '',
].join('\r\n')

/** Excel: rows end with \r\n, cells are parted by tabs, one with a break in it stands between quotes; and a table as HTML. */
export const EXCEL = [
  '内容',
  '入井前先看气压表',
  '"洗澡堂检修：\n周三停用一天"',
  '"他说""先停电，\n再动手"""',
  '',
].join('\r\n')
export const EXCEL_TABLE = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta name=ProgId content=Excel.Sheet></head><body>
<table border=0><!--StartFragment--><col width=64><tr height=19><td class=xl63>内容</td></tr>
<tr><td>入井前先看气压表</td></tr><tr><td>洗澡堂检修：<br>周三停用一天</td></tr></table></body></html>`

/** A letter or a PDF that was cut to a width of its own. */
export const WRAPPED = [
  '根据集团公司安排，十二月一日起全矿开展冬季“三防”大检查，请各区队对照清单逐项自',
  '查，发现的问题能当场整改的当场整改，不能当场整改的定人定时限，并在周五下午四点前',
  '报安监科。',
  '联系人：安监科老周',
].join('\n')

export const WRAPPED_ENGLISH = [
  'The auxiliary shaft is closed for inspection on Thursday from 08:00 to 16:00;',
  'please use the main shaft and be at the waiting room thirty minutes earlier than',
  'usual.',
].join('\n')
