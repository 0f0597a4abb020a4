import { Button, Input, Segmented } from 'antd'
import { useState } from 'react'
import { lightColours, type LightColour } from '../../../shared/model/month/lightRules.ts'
import type { MonthExplanation } from '../../../shared/schemas/monthBoard.ts'
import { reasonSentence, remedySentence } from '../../../shared/text/lightWords.ts'
import { monthTerms } from '../../../shared/text/monthTerms.ts'
import { useApp } from '../../app/appContext.ts'
import { send } from '../../app/monthActions.ts'
import { LightMark } from '../../components/LightMark.tsx'
import { useText } from '../../text/i18n.ts'
import { today } from '../../text/times.ts'

/** Every light of a project's month: its colour, why, and what turns it green; and a person's own judgement. */
export function LightReasons({
  known,
  month,
}: {
  readonly known: MonthExplanation
  readonly month: string
}) {
  const { t, language } = useText()
  const [judging, setJudging] = useState(false)
  const { judgement, row } = known
  const terms = monthTerms[language]
  const deciding = judgement.lights.find((light) => light.dimension === judgement.deciding)
  const { overallOverride } = judgement
  return (
    <>
      <h4>
        <LightMark colour={judgement.overall} />
        {overallOverride === null
          ? deciding === undefined
            ? t('board.card.noLight')
            : reasonSentence(deciding.reason, language)
          : t('board.card.judgedBecause', { reason: overallOverride.reason })}
      </h4>
      {overallOverride === null ? null : (
        <p className="cardNote">
          {t('board.card.byRule', { colour: terms.colour[judgement.overallComputed] })}
        </p>
      )}
      {deciding?.remedy === null || deciding === undefined ? null : (
        <p className="cardRemedy">
          <LightMark colour="green" bare />
          {t('board.card.remedy', { remedy: remedySentence(deciding.remedy, language) })}
        </p>
      )}
      <dl className="cardLights">
        {judgement.lights.map((light) => (
          <div key={light.dimension}>
            <dt>{terms.dimension[light.dimension]}</dt>
            <dd>
              <LightMark colour={light.colour} />
            </dd>
            <dd>
              {light.override === null
                ? reasonSentence(light.reason, language)
                : t('board.card.judgedBecause', { reason: light.override.reason })}
              {light.remedy === null || light === deciding ? null : (
                <small>
                  {t('board.card.remedy', { remedy: remedySentence(light.remedy, language) })}
                </small>
              )}
            </dd>
          </div>
        ))}
      </dl>
      {judging ? (
        <JudgeForm
          projectId={row.id}
          month={month}
          now={judgement.overall}
          isJudged={overallOverride !== null}
          onDone={() => setJudging(false)}
        />
      ) : (
        <div className="cardFoot">
          <button
            type="button"
            className="linkButton"
            data-testid="judge"
            onClick={() => setJudging(true)}
          >
            {t(overallOverride === null ? 'board.judge.open' : 'board.judge.change')}
          </button>
        </div>
      )}
    </>
  )
}

function JudgeForm({
  projectId,
  month,
  now,
  isJudged,
  onDone,
}: {
  readonly projectId: string
  readonly month: string
  readonly now: LightColour
  readonly isJudged: boolean
  readonly onDone: () => void
}) {
  const { t, language } = useText()
  const app = useApp()
  const [colour, setColour] = useState(now)
  const [reason, setReason] = useState('')
  const judge = async (chosen: LightColour | null) => {
    const fine = await send(app, month, () =>
      app.port.call('lights.override', {
        projectId,
        month,
        dimension: 'overall',
        colour: chosen,
        reason: reason.trim(),
        shown: { month, today: today() },
      }),
    )
    if (fine) onDone()
  }
  return (
    <form
      className="judgeForm"
      onSubmit={(event) => {
        event.preventDefault()
        void judge(colour)
      }}
    >
      <Segmented<LightColour>
        aria-label={t('board.judge.colour')}
        value={colour}
        onChange={setColour}
        options={lightColours.map((each) => ({
          value: each,
          label: monthTerms[language].colour[each],
        }))}
      />
      <Input
        autoFocus
        value={reason}
        maxLength={400}
        aria-label={t('board.judge.reason')}
        placeholder={t('board.judge.reason')}
        data-testid="judge-reason"
        onChange={({ target }) => setReason(target.value)}
      />
      <div className="judgeButtons">
        {isJudged ? (
          <Button disabled={reason.trim() === ''} onClick={() => void judge(null)}>
            {t('board.judge.takeBack')}
          </Button>
        ) : null}
        <Button onClick={onDone}>{t('board.cancel')}</Button>
        <Button
          type="primary"
          htmlType="submit"
          data-testid="judge-save"
          disabled={reason.trim() === ''}
        >
          {t('board.judge.save')}
        </Button>
      </div>
    </form>
  )
}
