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

/** WeChat itself writes `张三:` with a narrow colon, and parts what follows from it by an empty line. */
const COPIED_NAME = new RegExp(`^${NAME}:$`, 'iu')

/** A head that says a name only: before a time, or alone. */
const nameIn = (line: string) => {
  const [, timed, alone] = MAYBE.exec(line) ?? []
  return { timed, alone }
}

const isPartedByWeChat = (lines: readonly string[]): boolean =>
  lines.every(
    (line, at) =>
      nameIn(line).alone === undefined || (COPIED_NAME.test(line) && (at === 0 || lines[at - 1] === '')),
  )

/** What no list of headings has: `时间：` may well be followed by a time, but a time stands by itself in chats only. */
const isCopiedTalk = (lines: readonly string[]): boolean =>
  lines.some(
    (line, at) =>
      SURE.test(line) ||
      STANDS_FOR.test(line) ||
      (TIME_ALONE.test(line) && nameIn(lines[at - 1] ?? '').alone === undefined),
  )

/** Headings hardly ever say the same twice; people who talk with each other do: then all of them speak. */
const speakers = (lines: readonly string[]): ReadonlySet<string> => {
  const namesAlone = isCopiedTalk(lines) || isPartedByWeChat(lines)
  const names = lines.flatMap(line => {
    const { timed, alone } = nameIn(line)
    return timed ?? (namesAlone ? alone : undefined) ?? []
  })
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
  const isHead = (line: string) => {
    const { timed, alone } = nameIn(line)
    return SURE.test(line) || known.has(timed ?? alone ?? '')
  }
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
