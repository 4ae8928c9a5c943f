/** Step 1: name and office. */
import { useTranslation } from 'react-i18next'
import { ForwardIcon } from '../../../components/icons/action.tsx'
import { TextField } from '../../../components/TextField.tsx'
import { Action } from '../../desk/density.tsx'
import { GateForm } from '../GateForm.tsx'
import type { FirstStartState } from './useFirstStart.ts'

export const WhoStep = ({ first: { who, goTo } }: { first: FirstStartState }) => {
  const { t } = useTranslation('gate')
  return (
    <GateForm label={t('first.steps.who')} problem={null} onSubmit={() => who.check() && goTo('password')}>
      <TextField
        label={t('first.name')}
        value={who.name}
        onChange={who.setName}
        hint={t('first.nameHint')}
        error={who.problems.name ? t('first.nameMissing') : undefined}
        autoComplete="username"
        autoFocus
      />
      <TextField
        label={t('first.office')}
        value={who.office}
        onChange={who.setOffice}
        hint={t('first.officeHint')}
        error={who.problems.office ? t('first.officeLong') : undefined}
        autoComplete="off"
      />
      <Action type="submit" tone="rail" icon={<ForwardIcon />}>
        {t('first.next')}
      </Action>
    </GateForm>
  )
}
