/** 报名: who offers to take part or to perform. Names, so they are shown only after the password, and every look is logged. */
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Offer } from '../../../electron/contract/offers.ts'
import { isNotConfirmed } from '../../client/errors.ts'
import { client } from '../../client/station.ts'
import { Dialog } from '../../components/Dialog.tsx'
import { EyeIcon, TrashIcon } from '../../components/icons/editing.tsx'
import { PeopleIcon, WarningIcon } from '../../components/icons/fact.tsx'
import { LockIcon } from '../../components/icons/identify.tsx'
import { Note } from '../../components/Note.tsx'
import { Row, Rows } from '../../components/Row.tsx'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { Action } from '../desk/density.tsx'
import { Nothing } from '../desk/Nothing.tsx'
import { useSay } from '../desk/say.tsx'
import { useMoment } from '../form/useMoment.ts'
import { useConfirmed } from '../gate/confirm.tsx'
import styles from './Wishes.module.css'

/** Asked for once and kept by this page alone: nothing keeps names in the page's cache. */
const useOffers = () => {
  const { t } = useTranslation('wishes')
  const confirmed = useConfirmed()
  const say = useSay()
  const looking = useMutation({ mutationFn: () => confirmed(() => client.offers.list()) })
  const removing = useMutation({
    mutationFn: ({ id }: Offer) => confirmed(() => client.offers.remove({ id })),
    onSuccess: () => {
      say({ text: t('removed') })
      looking.mutate()
    },
  })
  return { looking, removing }
}

const OfferRow = ({ offer, onRemove }: { offer: Offer; onRemove: () => void }) => {
  const { t } = useTranslation('wishes')
  const { words } = useLanguage()
  const { moment } = useMoment()
  return (
    <Row
      lead={<span className={styles.count}>{t(`kind.${offer.kind}`)}</span>}
      actions={
        <Action
          tone="alarm"
          icon={<TrashIcon />}
          aria-label={t('removeNamed', { name: offer.name })}
          onPress={onRemove}
        >
          {t('remove')}
        </Action>
      }
    >
      <strong>
        {offer.name} · {words(offer.title)}
      </strong>
      <span>{offer.contact}</span>
      <span className={styles.meta}>
        {t('offerAt', { at: moment(offer.at), forgotten: moment(offer.forgottenAt) })}
      </span>
    </Row>
  )
}

const Removing = ({
  offer,
  onRemove,
  onClose,
}: {
  offer: Offer
  onRemove: () => void
  onClose: () => void
}) => {
  const { t } = useTranslation('wishes')
  return (
    <Dialog
      title={t('removeTitle', { name: offer.name })}
      onClose={onClose}
      actions={
        <>
          <Action onPress={onClose}>{t('leave')}</Action>
          <Action tone="alarm" onPress={onRemove}>
            {t('remove')}
          </Action>
        </>
      }
    >
      <p>{t('removeFollows')}</p>
    </Dialog>
  )
}

const Locked = ({ onLook }: { onLook: () => void }) => {
  const { t } = useTranslation('wishes')
  return (
    <Nothing
      icon={<LockIcon />}
      title={t('offersLocked')}
      action={
        <Action icon={<EyeIcon />} onPress={onLook}>
          {t('offersLook')}
        </Action>
      }
    >
      {t('offersLockedDetail')}
    </Nothing>
  )
}

const OfferList = ({ offers, onRemove }: { offers: readonly Offer[]; onRemove: (offer: Offer) => void }) => {
  const { t } = useTranslation('wishes')
  if (offers.length === 0)
    return (
      <Nothing icon={<PeopleIcon />} title={t('offersNone')}>
        {t('offersNoneDetail')}
      </Nothing>
    )
  return (
    <Rows label={t('offers')}>
      {offers.map(offer => (
        <OfferRow offer={offer} onRemove={() => onRemove(offer)} key={offer.id} />
      ))}
    </Rows>
  )
}

export const Offers = () => {
  const errorText = useErrorText()
  const { looking, removing } = useOffers()
  const [leaving, setLeaving] = useState<Offer | null>(null)
  const error = looking.error ?? removing.error
  return (
    <>
      {error && !isNotConfirmed(error) && (
        <Note tone="alarm" icon={<WarningIcon />}>
          {errorText(error)}
        </Note>
      )}
      {looking.data ? (
        <OfferList offers={looking.data} onRemove={setLeaving} />
      ) : (
        <Locked onLook={() => looking.isPending || looking.mutate()} />
      )}
      {leaving && (
        <Removing
          offer={leaving}
          onClose={() => setLeaving(null)}
          onRemove={() => {
            setLeaving(null)
            removing.mutate(leaving)
          }}
        />
      )}
    </>
  )
}
