/** 《下井三件宝》: the words and the beat of the clapper verse. */
import { evenLines, TITLE_SECONDS } from './scene.ts'

/** Seconds; four beats carry one line of seven characters. */
export const BEAT = 0.56
export const BAR = BEAT * 4
/** One bar of clappers alone before the first line. */
export const VERSE_START = TITLE_SECONDS + BAR

export const kuaibanLines = evenLines(VERSE_START, BAR, [
  ['竹板一打脆生生', 'Clap the bamboo, crisp and clear,'],
  ['下井三宝听分明', 'three treasures for the pit, now hear.'],
  ['一宝矿灯亮头顶', 'One, the cap lamp, burning bright:'],
  ['巷道顶帮看得清', 'roof and walls stand in its light.'],
  ['二宝腰间自救器', 'Two, self-rescuer on your belt:'],
  ['烟起戴牢好逃生', 'put it on when smoke is smelt.'],
  ['三宝胸前定位卡', 'Three, the location card you wear:'],
  ['地面时时知行踪', 'those above know you are there.'],
  ['三宝带齐再下井', 'Take all three before you go,'],
  ['少了一样可不行', 'lacking one, you stay, you know.'],
  ['热饭热汤家里等', 'Hot soup waits at home for you:'],
  ['平平安安咱收工', 'safe and sound, the shift is through.'],
])

export const VERSE_END = VERSE_START + BAR * kuaibanLines.length

/** When each of the seven characters of a line sounds, in seconds from its start. */
export const SYLLABLE = BEAT / 2
