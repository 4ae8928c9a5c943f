/** The picture or the clip of a notice, and what is seen on it in words. */
import { useTranslation } from 'react-i18next'
import { ALT_LIMIT } from '../../../electron/contract/notices.ts'
import { TextField } from '../../components/TextField.tsx'
import { PictureField } from '../form/PictureField.tsx'
import { isClip } from '../form/Small.tsx'
import { useProblemText } from '../form/useProblemText.ts'
import { counterOf, type KindFieldsProps } from './KindFields.tsx'

export const MediaField = ({ values: { media }, change, problems }: KindFieldsProps) => {
  const { t } = useTranslation('console')
  const problem = useProblemText(problems)
  return (
    <>
      <PictureField
        label={t('notices.media')}
        clips
        value={media?.src ?? null}
        onChange={src =>
          change({
            media:
              src === null ? null : { type: isClip(src) ? 'clip' : 'picture', src, alt: media?.alt ?? '' },
          })
        }
      />
      {media && (
        <TextField
          label={t('notices.alt')}
          value={media.alt}
          onChange={alt => change({ media: { ...media, alt } })}
          hint={t('notices.altHint')}
          counter={counterOf(media.alt, ALT_LIMIT)}
          error={problem('media.alt', t('notices.alt'))}
        />
      )}
    </>
  )
}
