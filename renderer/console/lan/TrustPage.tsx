/** /trust: how an office PC comes to trust the console, for whoever sits there; nobody signs in. */
import { useQuery } from '@tanstack/react-query'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { Session } from '../../../electron/contract/staff.ts'
import { station } from '../../client/station.ts'
import { Loader } from '../../components/Loader.tsx'
import { consoleTexts } from '../../i18n/console.texts.ts'
import { useTexts } from '../../i18n/useTexts.ts'
import { DensityProvider } from '../desk/density.tsx'
import { GateFrame } from '../gate/GateFrame.tsx'
import { useIdleLeave } from '../gate/useIdleLeave.ts'
import { TrustGuide } from './TrustGuide.tsx'

const Framed = ({ session }: { session: Session }) => {
  const { t } = useTranslation('lan')
  const [, navigate] = useLocation()
  const toBoard = useCallback(() => navigate('/'), [navigate])
  // A technician may read it on the kiosk; the board comes back behind them.
  useIdleLeave(session, toBoard)
  return (
    <GateFrame
      title={t('guide.title')}
      words={<p>{t('guide.words')}</p>}
      back={{ label: t('guide.toConsole'), onPress: () => navigate('/console') }}
    >
      <TrustGuide kiosk={session.screen} />
    </GateFrame>
  )
}

export const TrustPage = () => {
  useTexts(consoleTexts)
  const { t } = useTranslation()
  const session = useQuery(station.staff.session.queryOptions())
  return (
    <DensityProvider kiosk={session.data?.screen ?? false}>
      <Loader data={session.data} pendingText={t('loading')}>
        {known => <Framed session={known} />}
      </Loader>
    </DensityProvider>
  )
}
