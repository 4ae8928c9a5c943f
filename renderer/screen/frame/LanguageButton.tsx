/** Switches the page between Chinese and English until the person is gone. */

import { useTranslation } from 'react-i18next'
import { Pressable } from '../../components/Pressable.tsx'
import { useLanguage } from '../../i18n/useLanguage.ts'
import styles from './LanguageButton.module.css'

export const LanguageButton = () => {
  const { t } = useTranslation()
  const { language, setLanguage } = useLanguage()
  return (
    <Pressable className={styles.button} onPress={() => setLanguage(language === 'en' ? 'zh-CN' : 'en')}>
      {t('language')}
    </Pressable>
  )
}
