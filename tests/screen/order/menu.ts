/** Builds menus for the tests of ordering. */
import type { Dish } from '../../../electron/contract/round.ts'
import type { Menu } from '../../../renderer/screen/order/menu.rules.ts'
import { roundSettings } from '../../support/builders.ts'

const named = (id: string) => ({ id, name: { zh: id, en: id } })

export const aDish = (id: string, changes: Partial<Dish> = {}): Dish => ({
  id,
  category: 'chess',
  title: { zh: id, en: id },
  pitch: { zh: id, en: id },
  picture: null,
  minutes: 60,
  threshold: 8,
  venues: ['canteen', 'club'],
  slots: ['weekend', 'morning'],
  mostPeople: null,
  equipment: '',
  organiser: '',
  joinable: false,
  ...changes,
})

export const aMenu = (dishes: readonly Dish[], settings: Partial<Menu['settings']> = {}): Menu => ({
  id: 'round-14',
  number: 14,
  state: 'open',
  opensAt: null,
  openedAt: '2026-07-20T00:00:00.000Z',
  closesAt: '2026-07-25T10:00:00.000Z',
  settings: roundSettings(settings),
  extensions: [],
  cancelled: '',
  categories: ['chess', 'sport', 'film'].map(id => ({ ...named(id), pictogram: 'other' as const })),
  venues: ['canteen', 'club'].map(named),
  slots: ['weekend', 'morning'].map(named),
  dishes: [...dishes],
})
