/** 封票: the certificate of the round in short, and what it proves. */
import { useTranslation } from 'react-i18next'
import type { ShownSeal } from '../../../electron/contract/seal.ts'
import { ShieldIcon } from '../../components/icons/network.tsx'
import { Panel } from '../desk/Page.tsx'
import { inGroups } from './results.rules.ts'
import styles from './SealCard.module.css'

const HASHES = ['head', 'roll', 'ballots', 'key'] as const

export const SealCard = ({ seal }: { seal: ShownSeal }) => {
  const { t } = useTranslation('report')
  return (
    <Panel title={t('seal.title')}>
      <div className={styles.seal}>
        <ShieldIcon />
        <p>{t('seal.proves')}</p>
      </div>
      <dl className={styles.hashes}>
        {HASHES.map(name => (
          <div key={name}>
            <dt>{t(`seal.${name}`, { count: seal.orders })}</dt>
            <dd>
              <code>{inGroups(seal[name])}</code>
            </dd>
          </div>
        ))}
      </dl>
      <p className={styles.how}>{t('seal.how')}</p>
    </Panel>
  )
}
