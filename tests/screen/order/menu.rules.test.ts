/** Tests of what the menu shows. */
import { expect, test } from 'vitest'
import { choicesOf, onlyOne, pagesOf, shelvesOf } from '../../../renderer/screen/order/menu.rules.ts'
import { aDish, aMenu } from './menu.ts'

test('a category without dishes is not shown, the others keep their order', () => {
  const menu = aMenu([aDish('film-night', { category: 'film' }), aDish('go')])
  expect(shelvesOf(menu).map(({ category }) => category.id)).toEqual(['chess', 'film'])
})

test('seven dishes are two pages and no dish is lost', () => {
  const dishes = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map(id => aDish(id))
  expect(pagesOf(dishes, 6).map(page => page.map(({ id }) => id).join(''))).toEqual(['abcdef', 'g'])
})

test('a dish is offered only where and when it can be had, in the order of the menu', () => {
  const dish = aDish('go', { venues: ['club', 'canteen'], slots: ['morning'] })
  const { venues, slots } = choicesOf(aMenu([dish]), dish)
  expect(venues.map(({ id }) => id)).toEqual(['canteen', 'club'])
  expect(onlyOne(venues)).toBeNull()
  expect(onlyOne(slots)).toBe('morning')
})
