/** A worker on the list of a notice confirms it: by card, or by the employee number on the keypad. */
import { useTranslation } from 'react-i18next'
import { useSite } from '../../client/site.ts'
import { useCardReader } from '../../reader/reader.ts'
import { useBegun } from '../frame/begun.ts'
import { IdentifyPage } from '../frame/identify/IdentifyPage.tsx'
import { Thanks } from '../frame/Thanks.tsx'
import { isSettled } from './receipt/receipt.rules.ts'
import { useReceipt } from './receipt/useReceipt.ts'

export const ConfirmPage = ({ notice, onBack }: { notice: string; onBack: () => void }) => {
  const { t } = useTranslation('notices')
  const { said, sending, identify } = useReceipt(notice, null)
  const settled = said !== null && isSettled(said.word)
  // Whoever comes back after an alert may be somebody else.
  useBegun('page', !settled)
  useCardReader(useSite()?.identity, heard => {
    if (!settled) void identify('card', heard.type === 'unreadable' ? '' : heard.text)
  })
  if (settled)
    return (
      <Thanks
        title={t('receipt.title')}
        words={t(`receipt.word.${said.word}`)}
        detail={t(said.word === 'unlisted' ? 'receipt.unlistedDetail' : 'receipt.secret')}
      />
    )
  return (
    <IdentifyPage
      title={t('receipt.title')}
      isSending={sending}
      word={said && t(`receipt.word.${said.word}`)}
      turn={said?.turn ?? 0}
      secret={t('receipt.secret')}
      sendLabel={t('receipt.confirm')}
      onNumber={number => void identify('keypad', number)}
      onBack={onBack}
    />
  )
}
