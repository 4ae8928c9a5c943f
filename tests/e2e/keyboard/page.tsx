/** A page with one field of each kind over the keyboard, apart from the station. */
import { type FormEvent, StrictMode, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { I18nextProvider } from 'react-i18next'
import { Button } from '../../../renderer/components/Button.tsx'
import { Dialog } from '../../../renderer/components/Dialog.tsx'
import { NumberField } from '../../../renderer/components/NumberField.tsx'
import { Select } from '../../../renderer/components/Select.tsx'
import { TextField } from '../../../renderer/components/TextField.tsx'
import { consoleTexts } from '../../../renderer/i18n/console.texts.ts'
import { createI18n } from '../../../renderer/i18n/i18n.ts'
import { OnScreenKeyboard } from '../../../renderer/keyboard/OnScreenKeyboard.tsx'
import '../../../renderer/styles/base.css'
import './page.css'

/** `mm`: pixels a millimetre · `language=en` · `office`: without the keyboard · `plain`: the window scrolls, not the page. */
const parameters = new URLSearchParams(window.location.search)

const NOTHING = { title: '', body: '', short: '', mail: '', name: '', password: '' }

const PLACES = ['一食堂', '二食堂', '公寓'].map(name => ({ value: name, label: name }))

const useWords = () => {
  const [words, setWords] = useState(NOTHING)
  const field = (name: keyof typeof NOTHING) => ({
    value: words[name],
    onChange: (value: string) => setWords(before => ({ ...before, [name]: value })),
  })
  return { words, field }
}

const Question = ({ onClose }: { onClose: () => void }) => {
  const [reason, setReason] = useState('')
  return (
    <Dialog title="为什么撤下？" onClose={onClose} actions={<Button onPress={onClose}>撤下</Button>}>
      <TextField label="原因" value={reason} onChange={setReason} />
    </Dialog>
  )
}

const Page = () => {
  const { words, field } = useWords()
  const plain = parameters.has('plain')
  const [said, setSaid] = useState('')
  const [asked, setAsked] = useState(false)
  const [count, setCount] = useState(3)
  const [place, setPlace] = useState('一食堂')
  const say = (word: string) => (event: FormEvent) => {
    event.preventDefault()
    setSaid(word)
  }
  return (
    <main className={plain ? 'stack' : 'page'}>
      <h1>
        <output>{said}</output>
      </h1>
      <form onSubmit={say('published')} className="stack">
        <TextField label="标题" {...field('title')} />
        <TextField label="正文" lines={6} {...field('body')} />
        <Select label="地点" value={place} onChange={setPlace} options={PLACES} />
        <TextField label="短" maxLength={4} {...field('short')} />
        <TextField label="邮箱" type="email" {...field('mail')} />
        <NumberField label="人数" value={count} onChange={setCount} minValue={1} maxValue={999} />
      </form>
      <form onSubmit={say(`signed in: ${words.name} ${words.password}`)} className="stack">
        <TextField label="姓名" {...field('name')} />
        <TextField label="密码" type="password" {...field('password')} />
        <Button type="submit">登录</Button>
      </form>
      {!plain && (
        <div className="foot">
          <Button onPress={() => setSaid(`body: ${words.body}`)}>发布</Button>
          <Button onPress={() => setAsked(true)}>撤下…</Button>
        </div>
      )}
      {asked && <Question onClose={() => setAsked(false)} />}
    </main>
  )
}

const container = document.getElementById('root')
if (!container) throw new Error('index.html has no #root')
const millimetre = parameters.get('mm')
if (millimetre) document.documentElement.style.setProperty('--mm', `${millimetre}px`)
createRoot(container).render(
  <StrictMode>
    <I18nextProvider i18n={createI18n(parameters.get('language') === 'en' ? 'en' : 'zh-CN', consoleTexts)}>
      <OnScreenKeyboard enabled={!parameters.has('office')}>
        <Page />
      </OnScreenKeyboard>
    </I18nextProvider>
  </StrictMode>,
)
