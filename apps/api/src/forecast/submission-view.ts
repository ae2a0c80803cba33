import { type Submission } from '#domain';
import { type Accuracy, type SubmissionView } from '#projections';
import { figuresView } from './forecast-view.js';
import { type AccuracyDto, type SubmissionDto, type SubmittedForecastDto } from './submission.dto.js';

/** A submitted forecast as callers see it. */
export const submittedView = ({ figures, ...submission }: Submission): SubmittedForecastDto => ({
  ...submission,
  figures: figures.map(figuresView),
});

/** The same with how accurate it turned out. */
export const submissionView = ({ submission, ended, accuracy }: SubmissionView): SubmissionDto => ({
  ...submittedView(submission),
  ended,
  accuracy: accuracy.map(accuracyView),
});

function accuracyView({ currency, booked, commit, weighted }: Accuracy): AccuracyDto {
  const money = (amount: number) => ({ amount, currency });
  const prediction = ({ predicted, error, relativeError }: Accuracy['commit']) => ({
    predicted: money(predicted),
    error: money(error),
    relativeError,
  });
  return { booked: money(booked), commit: prediction(commit), weighted: prediction(weighted) };
}
