/** 一枚の手引き on one page of A4. It names nobody, so it may lie on the counter. */
import { type GuideBox, quickGuideText as text } from '../text/papers/quickGuide.ts';

export const QuickGuide = () => (
  <article className="paper paper-quick">
    <h1 className="paper-title">{text.title}</h1>
    <p className="paper-quick-lead">{text.lead}</p>
    <section className="paper-quick-way">
      <h2>{text.way}</h2>
      <ol>
        {text.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p>{text.wayNote}</p>
    </section>
    <div className="paper-quick-boxes">
      {text.boxes.map((box) => (
        <Box key={box.title} box={box} />
      ))}
      <Box box={text.care} isStrong />
      <Box box={text.keys} />
    </div>
    <section className="paper-quick-foot">
      <p>{text.practice}</p>
      <p className="paper-quick-write">{text.off}</p>
      {text.ask.map(({ label, note }) => (
        <p key={label} className="paper-quick-write">
          <span>{label}</span>
          <span>{note}</span>
        </p>
      ))}
    </section>
  </article>
);

const Box = ({ box, isStrong = false }: { box: GuideBox; isStrong?: boolean }) => (
  <section className="paper-quick-box" data-strong={isStrong || undefined}>
    <h2>{box.title}</h2>
    <ul>
      {box.lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  </section>
);
