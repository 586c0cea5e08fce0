import type { DialogContext } from 'botbuilder-dialogs';
import type { StandingQuestion } from '../chatDialog.ts';
import type { Task, TaskData } from './task.ts';

/** What was said about one's identity along with a need; used when it has to be proved, forgotten after a pause. */
export interface SaidIdentity {
  userId?: string;
  pdn?: string;
}

/** A running task, as it is kept between turns: JSON. */
export interface TaskState extends StandingQuestion {
  data: TaskData;
  /** The slot that was asked for, or one of `summaryStep`, `changeStep`, `formStep`. */
  asking: string | null;
  /** The user has said yes; what is missing is only the proof of who it is. */
  confirmed: boolean;
  /** The slots that were asked for, in this order, for "back". */
  asked: string[];
  said: SaidIdentity;
  /** What the question's card lets one pick several of. */
  picks: string[];
}

export const summaryStep = '#summary';
export const changeStep = '#change';
/** A secure form is waited for, or another one offered. */
export const formStep = '#form';
/** The steps that are no slot's. */
export const commonSteps = [summaryStep, changeStep] as const;

export const newTaskState = (task: Task<TaskData>, data: TaskData = {}): TaskState => ({
  data: { ...task.start(), ...data },
  asking: null,
  confirmed: false,
  asked: [],
  said: {},
  step: '',
  operationId: null,
  options: [],
  picks: [],
  form: null,
});

/** The state of the active task. */
export const taskStateOf = (dc: DialogContext): TaskState => dc.activeDialog?.state;
