/** Pure rules of copied chats: who wrote and when goes, and so does what stands for pictures and files; the words stay. */

const DAY =
  '(?:(?:\\d{4}[-/.年])?\\d{1,2}[-/.月]\\d{1,2}日?|昨天|前天|今天|星期[一二三四五六日天]|周[一二三四五六日天]|yesterday|today)'
const HALF = '(?:凌晨|早上|上午|中午|下午|晚上)?\\s?'
const MINUTE = `${HALF}\\d{1,2}:\\d{2}(?:\\s?[AP]M)?`
const SECOND = `${HALF}\\d{1,2}:\\d{2}:\\d{2}(?:\\s?[AP]M)?`
const NAME = '[^\\s。，；！？：:,;!?]{1,20}(?: [^\\s。，；！？：:,;!?\\d]{1,20}){0,2}'

/** A day or a second is never written after a team or a place, but by the programs that chats are copied from. */
const SURE = new RegExp(
  `^(?:${NAME}\\s+(?:${DAY}\\s+${MINUTE}|(?:${DAY}\\s+)?${SECOND})|(?:${DAY}\\s+)${SECOND}\\s+${NAME})$`,
  'iu',
)
/** `张三：` and `张三 10:30` may as well be headings, or the hours of a shift. */
const MAYBE = new RegExp(`^(?:(${NAME})\\s+${MINUTE}|(${NAME})[:：])$`, 'iu')
/** WeChat parts stretches of a chat by a line of its own with the time. */
const TIME_ALONE = new RegExp(`^(?:${DAY}\\s+)?(?:${SECOND}|${MINUTE})$`, 'iu')
const STANDS_FOR =
  /^\[(?:图片|视频|语音|文件|动画表情|表情|链接|位置|Photo|Image|Video|Voice|File|Sticker|Link)\](?: .*)?$/i

const nameIn = (line: string) => {
  const [, before, alone] = MAYBE.exec(line) ?? []
  return before ?? alone
}

/** Headings hardly ever say the same twice; people who talk with each other do: then all of them speak. */
const speakers = (lines: readonly string[]): ReadonlySet<string> => {
  const names = lines.map(nameIn).filter(name => name !== undefined)
  const again = names.some((name, at) => names.indexOf(name) < at)
  return new Set(again ? names : [])
}

export interface Chat {
  /** The lines of each message. */
  messages: string[][]
  /** Lines with names and times. */
  heads: number
  /** Lines that stood for a picture or a file. */
  media: number
}

/** @param lines trimmed. Null where they are no chat. */
export const chatIn = (lines: readonly string[]): Chat | null => {
  const known = speakers(lines)
  const isHead = (line: string) => SURE.test(line) || known.has(nameIn(line) ?? '')
  if (!lines.some(isHead)) return null
  const chat: Chat = { messages: [[]], heads: 0, media: 0 }
  for (const line of lines) {
    if (isHead(line) || TIME_ALONE.test(line)) {
      chat.heads++
      chat.messages.push([])
    } else if (STANDS_FOR.test(line)) chat.media++
    else chat.messages.at(-1)?.push(line)
  }
  return { ...chat, messages: chat.messages.filter(message => message.some(line => line !== '')) }
}
