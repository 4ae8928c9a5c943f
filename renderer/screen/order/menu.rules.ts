/** Pure rules of the menu: its shelves, their pages, and where and when a dish can be had. */
import type { Category, Slot, Venue } from '../../../electron/contract/activities.ts'
import type { Dish, Round } from '../../../electron/contract/round.ts'

/** What the page needs of the open round. */
export type Menu = Omit<Round, 'revision' | 'progress' | 'review'>

export interface Shelf {
  category: Category
  dishes: readonly Dish[]
}

/** Categories in their order; one without a dish is left out. */
export const shelvesOf = (menu: Menu): Shelf[] =>
  menu.categories
    .map(category => ({ category, dishes: menu.dishes.filter(dish => dish.category === category.id) }))
    .filter(({ dishes }) => dishes.length > 0)

/** As many dishes as fit with large pictures, in whole rows; a 4:3 screen has room for fewer. */
export const DISHES_PER_PAGE = { usual: 6, compact: 4 } as const

export const pagesOf = (dishes: readonly Dish[], perPage: number): Dish[][] =>
  Array.from({ length: Math.ceil(dishes.length / perPage) }, (_, page) =>
    dishes.slice(page * perPage, (page + 1) * perPage),
  )

export const dishOf = (menu: Menu, id: string): Dish | undefined => menu.dishes.find(dish => dish.id === id)

export interface Choices {
  venues: readonly Venue[]
  slots: readonly Slot[]
}

export const choicesOf = (menu: Menu, dish: Dish): Choices => ({
  venues: menu.venues.filter(({ id }) => dish.venues.includes(id)),
  slots: menu.slots.filter(({ id }) => dish.slots.includes(id)),
})

/** The one thing that there is to choose, or null when there is a choice. */
export const onlyOne = <Item extends { id: string }>(items: readonly Item[]): string | null =>
  items.length === 1 ? (items[0]?.id ?? null) : null
