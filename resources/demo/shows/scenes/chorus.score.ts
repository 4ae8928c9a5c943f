/** 《矿山的灯》: the words and the bars of the chorus. */
import { evenLines, TITLE_SECONDS } from './scene.ts'

/** Seconds; four slow beats carry one line. */
export const BEAT = 0.9375
export const BAR = BEAT * 4
export const SONG_START = TITLE_SECONDS

export const chorusLines = evenLines(SONG_START, BAR, [
  ['暮色落在井架上', 'Dusk comes down on the winding tower,'],
  ['一盏灯火先点亮', 'one small lamp is the first to glow.'],
  ['灯挨着灯，人挨着人', 'Lamp beside lamp and friend beside friend,'],
  ['向着大地深处淌', 'into the deep of the earth they flow.'],
  ['矿山的灯啊，亮晃晃', 'Lamps of the mine, so steady, so bright,'],
  ['照着煤墙，照着脸庞', 'shine on the seam and the faces we know.'],
  ['等我们升井的时候', 'When we come up at the end of the shift,'],
  ['满山灯火，像家一样', 'all of the hillside is home, aglow.'],
])

export const SONG_END = SONG_START + BAR * chorusLines.length
