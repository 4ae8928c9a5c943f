/** The second step: the formats that fit, each with the number that would come of it. */
import { useState } from 'react'
import { Label, Radio, RadioGroup } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Identity } from '../../../../electron/contract/identity.ts'
import { Checkbox } from '../../../components/Checkbox.tsx'
import { CheckIcon } from '../../../components/icons/action.tsx'
import { WarningIcon } from '../../../components/icons/fact.tsx'
import { LockIcon } from '../../../components/icons/identify.tsx'
import { Note } from '../../../components/Note.tsx'
import { Tag } from '../../../components/Tag.tsx'
import { Action } from '../../desk/density.tsx'
import { Panel } from '../../desk/Page.tsx'
import { useMay } from '../../gate/session.ts'
import styles from './Learn.module.css'
import { isAmbiguous, isNow, type Offer, offersFor } from './learn.rules.ts'
import type { Swiped } from './useSwipes.ts'

export interface OfferPanelProps {
  swipes: readonly Swiped[]
  /** The settings as they stand on the form. */
  identity: Identity
  /** The settings as they are in force. */
  saved: Identity
  onApply: (identity: Identity) => void
}

const One = ({ offer, saved }: { offer: Offer; saved: Identity }) => {
  const { t } = useTranslation(['reader', 'settings'])
  const { format, identity, number, printed } = offer
  return (
    <Radio className={styles.offer ?? ''} value={format}>
      <span className={styles.mark} aria-hidden="true">
        <CheckIcon />
      </span>
      <span className={styles.offered}>
        <span className={styles.head}>
          <b>{t(`settings:format.${format}`)}</b>
          {isNow(offer, saved) && <Tag tone="live">{t('learn.now')}</Tag>}
          {format !== 'plain' && identity.zeros === 'dropped' && (
            <span className={styles.facts}>{t('learn.dropped')}</span>
          )}
        </span>
        <span className={styles.number}>{t('learn.number', { number })}</span>
        <span className={styles.facts}>
          {format === 'plain'
            ? t('learn.plainHint')
            : t('learn.printed', { numbers: printed.join(t('learn.or')) })}
        </span>
      </span>
    </Radio>
  )
}

const Offers = ({
  offers,
  identity,
  saved,
  onApply,
}: Omit<OfferPanelProps, 'swipes'> & { offers: Offer[] }) => {
  const { t } = useTranslation('reader')
  const may = useMay()
  const [picked, setPicked] = useState<string | null>(null)
  const chosen = offers.find(({ format }) => format === picked) ?? offers[0]
  if (!chosen) return <p className={styles.hint}>{t('learn.nothing')}</p>
  return (
    <>
      {isAmbiguous(offers) && (
        <Note tone="attention" icon={<WarningIcon />}>
          <p>{t('learn.ambiguous')}</p>
          <p>{t('learn.ambiguousSafe')}</p>
        </Note>
      )}
      <RadioGroup className={styles.offers ?? ''} value={chosen.format} onChange={setPicked}>
        <Label className="visually-hidden">{t('learn.formats')}</Label>
        {offers.map(offer => (
          <One key={offer.format} offer={offer} saved={saved} />
        ))}
      </RadioGroup>
      {may('technician') ? (
        <div>
          <Action
            tone="lamp"
            icon={<CheckIcon />}
            isDisabled={isNow(chosen, identity)}
            onPress={() => onApply(chosen.identity)}
          >
            {t('learn.apply')}
          </Action>
        </div>
      ) : (
        <Note tone="quiet" icon={<LockIcon />}>
          {t('learn.readOnly')}
        </Note>
      )}
    </>
  )
}

export const OfferPanel = ({ swipes, identity, ...rest }: OfferPanelProps) => {
  const { t } = useTranslation('reader')
  const [reversed, setReversed] = useState(identity.reversed)
  return (
    <Panel title={t('learn.choose')}>
      {swipes.length === 0 ? (
        <p className={styles.hint}>{t('learn.none')}</p>
      ) : (
        <>
          <Offers offers={offersFor(swipes, identity, reversed)} identity={identity} {...rest} />
          <div>
            <Checkbox isSelected={reversed} onChange={setReversed}>
              {t('learn.reversed')}
            </Checkbox>
            <p className={styles.hint}>{t('learn.reversedHint')}</p>
          </div>
        </>
      )}
    </Panel>
  )
}
