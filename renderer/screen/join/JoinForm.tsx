/** Who offers to take part: name, how to reach the person, and consent. */
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { OFFER_DAYS } from '../../../electron/contract/offers.ts'
import { client } from '../../client/station.ts'
import { Button } from '../../components/Button.tsx'
import { Checkbox } from '../../components/Checkbox.tsx'
import { ChoiceGroup } from '../../components/ChoiceGroup.tsx'
import { CheckIcon } from '../../components/icons/action.tsx'
import { TextField } from '../../components/TextField.tsx'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { OnScreenKeyboard } from '../../keyboard/OnScreenKeyboard.tsx'
import { BackButton } from '../frame/BackButton.tsx'
import { useBegun } from '../frame/begun.ts'
import { Frame } from '../frame/Frame.tsx'
import { Thanks } from '../frame/Thanks.tsx'
import styles from './JoinScreen.module.css'
import { isComplete, type Joinable, type JoinValues, NO_VALUES } from './join.rules.ts'

const useOffer = ({ round, dish }: Joinable) => {
  const [values, setValues] = useState(NO_VALUES)
  const add = useMutation({
    mutationFn: ({ kind, name, contact }: JoinValues) =>
      client.offers.add({ round, dish: dish.id, kind, name, contact, consent: true }),
  })
  return { values, change: (patch: Partial<JoinValues>) => setValues({ ...values, ...patch }), add }
}

export const JoinForm = ({ item, onBack }: { item: Joinable; onBack: () => void }) => {
  const { t } = useTranslation('join')
  const { words } = useLanguage()
  const errorText = useErrorText()
  const { values, change, add } = useOffer(item)
  useBegun('page', values !== NO_VALUES && !add.isSuccess)
  if (add.isSuccess) return <Thanks title={t('title')} words={t('thanks')} detail={t('thanksDetail')} />
  const bar = (
    <div className={styles.bar}>
      <BackButton onBack={onBack} />
      <Button
        tone="rail"
        size="large"
        icon={<CheckIcon />}
        isDisabled={!isComplete(values) || add.isPending}
        onPress={() => add.mutate(values)}
      >
        {t('send')}
      </Button>
    </div>
  )
  return (
    <Frame title={t('title')} bar={bar}>
      <OnScreenKeyboard enabled>
        <div className={styles.form}>
          <h2 className={styles.lead}>{words(item.dish.title)}</h2>
          <ChoiceGroup
            label={t('kind')}
            value={values.kind}
            onChange={kind => change({ kind })}
            choices={[
              { value: 'join', label: t('join') },
              { value: 'perform', label: t('perform') },
            ]}
          />
          <div className={styles.two}>
            <TextField label={t('name')} value={values.name} onChange={name => change({ name })} />
            <TextField
              label={t('contact')}
              hint={t('contactHint')}
              value={values.contact}
              onChange={contact => change({ contact })}
              error={add.error ? errorText(add.error) : undefined}
            />
          </div>
          <Checkbox isSelected={values.consent} onChange={consent => change({ consent })}>
            <span>{t('consent', { days: OFFER_DAYS })}</span>
          </Checkbox>
        </div>
      </OnScreenKeyboard>
    </Frame>
  )
}
