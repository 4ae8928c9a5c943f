/** 想要的: what is not on the menu, in a few words; no card, no name. */
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { graphemes } from '../../../electron/contract/common.ts'
import { WISH_LIMIT } from '../../../electron/contract/wishes.ts'
import { station } from '../../client/station.ts'
import { Button } from '../../components/Button.tsx'
import { CheckIcon } from '../../components/icons/action.tsx'
import { TextField } from '../../components/TextField.tsx'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { OnScreenKeyboard } from '../../keyboard/OnScreenKeyboard.tsx'
import { BackButton } from '../frame/BackButton.tsx'
import { useBegun } from '../frame/begun.ts'
import { Frame } from '../frame/Frame.tsx'
import { Thanks } from '../frame/Thanks.tsx'
import styles from './WishScreen.module.css'
import { withWord } from './wish.rules.ts'

const WORDS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l'] as const

/** Words to touch, for who does not like to type. */
const Words = ({ onChoose }: { onChoose: (word: string) => void }) => {
  const { t } = useTranslation('wish')
  return (
    <div className={styles.words}>
      {WORDS.map(key => (
        <Button key={key} onPress={() => onChoose(t(`words.${key}`))}>
          {t(`words.${key}`)}
        </Button>
      ))}
    </div>
  )
}

export const WishScreen = () => {
  const { t } = useTranslation('wish')
  const errorText = useErrorText()
  const [text, setText] = useState('')
  const add = useMutation(station.wishes.add.mutationOptions())
  const count = graphemes(text.trim())
  const ready = count > 0 && count <= WISH_LIMIT && !add.isPending
  useBegun('page', count > 0 && !add.isSuccess)
  if (add.isSuccess) return <Thanks title={t('title')} words={t('thanks')} detail={t('thanksDetail')} />
  const bar = (
    <div className={styles.bar}>
      <BackButton />
      <Button
        tone="rail"
        size="large"
        icon={<CheckIcon />}
        isDisabled={!ready}
        onPress={() => add.mutate({ text })}
      >
        {t('send')}
      </Button>
    </div>
  )
  return (
    <Frame title={t('title')} bar={bar}>
      <OnScreenKeyboard enabled>
        <div className={styles.page}>
          <p className={styles.lead}>{t('lead')}</p>
          <Words onChoose={word => setText(withWord(text, word))} />
          <TextField
            label={t('label')}
            value={text}
            onChange={setText}
            placeholder={t('placeholder')}
            counter={{ text: `${count} / ${WISH_LIMIT}`, over: count > WISH_LIMIT }}
            error={add.error ? errorText(add.error) : undefined}
          />
          <p className={styles.secret}>{t('secret')}</p>
        </div>
      </OnScreenKeyboard>
    </Frame>
  )
}
