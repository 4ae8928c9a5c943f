/** The first step: what has happened, by one touch; the words that follow from it can all be changed. */
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { AlertKindIcon } from '../../components/icons/alert.tsx'
import styles from './Alerts.module.css'
import { shapeOf, TEMPLATES, type Template } from './alert.rules.ts'

const Tile = ({ template }: { template: Template }) => {
  const { t } = useTranslation('alerts')
  const { kind, level, drill } = shapeOf(template)
  return (
    <li>
      <Link
        href={`/alerts/new/${template}`}
        className={`${styles.tile} ${drill ? styles.drill : (styles[level] ?? '')}`}
      >
        <AlertKindIcon name={kind} />
        <strong>{t(`templates.${template}.name`)}</strong>
        <span>{drill ? t('drill') : t(`level.${level}`)}</span>
      </Link>
    </li>
  )
}

export const TemplateChoice = () => {
  const { t } = useTranslation('alerts')
  return (
    <ul className={styles.tiles} aria-label={t('desk.choose')}>
      {TEMPLATES.map(template => (
        <Tile key={template} template={template} />
      ))}
    </ul>
  )
}
