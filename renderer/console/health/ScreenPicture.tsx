/** A picture of what the screen shows now; where there is none, what is known of it instead. */
import { useTranslation } from 'react-i18next'
import type { HealthReport } from '../../../electron/contract/health.ts'
import { WarningIcon } from '../../components/icons/fact.tsx'
import { CameraIcon, ScreenIcon } from '../../components/icons/machine.tsx'
import { Note } from '../../components/Note.tsx'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { Action } from '../desk/density.tsx'
import { Panel } from '../desk/Page.tsx'
import { useMoment } from '../form/useMoment.ts'
import { useMay, useSession } from '../gate/session.ts'
import styles from './Health.module.css'
import { usePicture } from './usePicture.ts'

const Instead = ({ screen: { showing, since } }: HealthReport) => {
  const { t } = useTranslation('health')
  const { moment } = useMoment()
  const connected = showing !== null && since !== null
  return (
    <Note tone="quiet" icon={<ScreenIcon />} title={t('picture.noWindow')}>
      {connected
        ? t('picture.instead', { since: moment(since), screen: t(`screen.screens.${showing}`) })
        : t('picture.noScreen')}
    </Note>
  )
}

const Camera = () => {
  const { t } = useTranslation('health')
  const { moment } = useMoment()
  const errorText = useErrorText()
  const { take, isPending, picture, error } = usePicture()
  return (
    <>
      {error && (
        <Note tone="attention" icon={<WarningIcon />}>
          {errorText(error)}
        </Note>
      )}
      {picture ? (
        <figure className={styles.picture}>
          <img src={picture.address} alt={t('picture.alt', { time: moment(picture.takenAt) })} />
          <figcaption>{t('picture.takenAt', { time: moment(picture.takenAt) })}</figcaption>
        </figure>
      ) : (
        <p className={styles.remark}>{t('picture.offer')}</p>
      )}
      <div>
        <Action icon={<CameraIcon />} onPress={take} isDisabled={isPending}>
          {t(isPending ? 'picture.taking' : picture || error ? 'picture.again' : 'picture.take')}
        </Action>
      </div>
    </>
  )
}

export const ScreenPicture = ({ report }: { report: HealthReport }) => {
  const { t } = useTranslation('health')
  const { session } = useSession()
  const may = useMay()
  const content = () => {
    if (session.screen) return <p className={styles.remark}>{t('picture.here')}</p>
    if (!report.screen.pictures) return <Instead {...report} />
    return may('technician') ? <Camera /> : <p className={styles.remark}>{t('picture.onlyTechnician')}</p>
  }
  return <Panel title={t('picture.title')}>{content()}</Panel>
}
