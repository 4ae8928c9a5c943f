/** What axe finds wrong with a page, as far as it is serious. */
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

export const seriousFindings = async (page: Page) => {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
}
