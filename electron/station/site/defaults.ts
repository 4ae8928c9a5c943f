/** What a new site begins with, until its technician sets it. */
import type { SiteFields } from '../../contract/site.ts'
import { USUAL_IDLE } from '../../contract/siteFields.ts'

export const NEW_SITE: SiteFields = {
  mine: '本矿',
  places: [{ id: 'place-1', name: '食堂' }],
  language: 'zh-CN',
  screen: { place: 'place-1', tags: [], diagonalInches: 43, viewingDistanceMetres: 5 },
  captionSpeed: 5,
  safeSince: null,
  wordsToAvoid: [],
  shifts: [
    { name: '早班', start: '08:00', end: '16:00' },
    { name: '中班', start: '16:00', end: '00:00' },
    { name: '夜班', start: '00:00', end: '08:00' },
  ],
  meals: [
    { name: '早餐', start: '06:00', end: '08:30' },
    { name: '午餐', start: '11:00', end: '13:30' },
    { name: '晚餐', start: '17:00', end: '19:30' },
    { name: '夜宵', start: '23:00', end: '01:00' },
  ],
  identity: {
    format: 'plain',
    bits: 32,
    reversed: false,
    lists: 'reader',
    zeros: 'kept',
    ending: 'key',
    characters: 'hex',
    minLength: 4,
    maxLength: 20,
    prefix: '',
    suffix: '',
    joined: true,
    employee: { minLength: 4, maxLength: 20 },
  },
  sound: { volume: 100, quietHours: [] },
  idle: USUAL_IDLE,
  syncWindow: { from: '01:00', to: '05:00' },
  readinessAt: '05:30',
  approval: { ownWork: false },
}
