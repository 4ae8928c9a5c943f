/** The first start at the kiosk's screen: three calm steps make the administrator. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { GateFrame } from '../GateFrame.tsx'
import type { Entered } from '../session.ts'
import styles from './FirstStart.module.css'
import { PasswordStep } from './PasswordStep.tsx'
import { PinStep } from './PinStep.tsx'
import { STEPS, type Step, useFirstStart } from './useFirstStart.ts'
import { WhoStep } from './WhoStep.tsx'

export interface FirstStartProps {
  onDone: Entered
  /** Another way to begin: with everything from a backup. */
  restore: ReactNode
}

const Steps = ({ step }: { step: Step }) => {
  const { t } = useTranslation('gate')
  return (
    <ol className={styles.steps}>
      {STEPS.map((one, place) => (
        <li
          key={one}
          aria-current={one === step ? 'step' : undefined}
          className={place < STEPS.indexOf(step) ? styles.done : ''}
        >
          {t(`first.steps.${one}`)}
        </li>
      ))}
    </ol>
  )
}

export const FirstStart = ({ onDone, restore }: FirstStartProps) => {
  const { t } = useTranslation('gate')
  const first = useFirstStart(onDone)
  const previous = STEPS[STEPS.indexOf(first.step) - 1]
  return (
    <GateFrame
      title={t('first.title')}
      words={
        <>
          <p>{t('first.detail')}</p>
          <Steps step={first.step} />
        </>
      }
      back={previous && { label: t('first.previous'), onPress: () => first.goTo(previous) }}
    >
      {first.step === 'who' && <WhoStep first={first} />}
      {first.step === 'password' && <PasswordStep first={first} />}
      {first.step === 'pin' && <PinStep first={first} />}
      {first.step === 'who' && restore && (
        <section className={styles.restore} aria-label={t('first.restore')}>
          {restore}
        </section>
      )}
    </GateFrame>
  )
}
