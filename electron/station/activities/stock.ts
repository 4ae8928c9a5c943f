/** What a new catalogue begins with: the usual categories, venues and slots of a mine, and no activity yet. */
import type { Catalogue } from '../../contract/activities.ts'

export const STOCK: Catalogue = {
  categories: [
    { id: 'qipai', name: { zh: '棋牌', en: 'Board games' }, pictogram: 'chess' },
    { id: 'tiyu', name: { zh: '体育', en: 'Sports' }, pictogram: 'sport' },
    { id: 'wenyi', name: { zh: '文艺', en: 'Stage' }, pictogram: 'stage' },
    { id: 'dianying', name: { zh: '电影', en: 'Films' }, pictogram: 'film' },
    { id: 'shuhua', name: { zh: '书画', en: 'Arts' }, pictogram: 'brush' },
    { id: 'dushu', name: { zh: '读书', en: 'Reading' }, pictogram: 'book' },
    { id: 'jiating', name: { zh: '亲子', en: 'Family' }, pictogram: 'family' },
    { id: 'qita', name: { zh: '其他', en: 'Other' }, pictogram: 'other' },
  ],
  venues: [
    { id: 'shitang', name: { zh: '食堂', en: 'Canteen' } },
    { id: 'huodongshi', name: { zh: '活动室', en: 'Activity room' } },
    { id: 'julebu', name: { zh: '职工俱乐部', en: 'Workers club' } },
    { id: 'qiuchang', name: { zh: '球场', en: 'Sports ground' } },
  ],
  slots: [
    { id: 'zaoban-hou', name: { zh: '早班后', en: 'After the morning shift' } },
    { id: 'zhongban-hou', name: { zh: '中班后', en: 'After the middle shift' } },
    { id: 'yeban-hou', name: { zh: '夜班后', en: 'After the night shift' } },
    { id: 'zhoumo', name: { zh: '周末', en: 'Weekend' } },
  ],
  activities: [],
  revision: 1,
}
