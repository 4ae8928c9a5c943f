/** Where and when each item was wanted: a small table of venues and slots. */
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../i18n/useLanguage.ts'
import styles from './DishTables.module.css'
import type { DishResult } from './results.rules.ts'

const DishTable = ({ dish, slots, rows }: DishResult) => {
  const { t } = useTranslation('report')
  const { words } = useLanguage()
  return (
    <table className={styles.table}>
      <caption>{words(dish.title)}</caption>
      <thead>
        <tr>
          <td />
          {slots.map(({ id, name }) => (
            <th scope="col" key={id}>
              {words(name)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ venue, cells }) => (
          <tr key={venue.id}>
            <th scope="row">{words(venue.name)}</th>
            {cells.map((orders, at) => (
              <td key={slots[at]?.id} data-nothing={orders === 0 || undefined}>
                {orders ?? t('fewCell')}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

export const DishTables = ({ results }: { results: readonly DishResult[] }) => (
  <div className={styles.tables}>
    {results.map(result => (
      <DishTable {...result} key={result.dish.id} />
    ))}
  </div>
)
