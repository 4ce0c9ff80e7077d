import type { ModelSettings } from '../../../src-shared/terms/modelSettings';
import type { ModelsRequest } from '../../../src-shared/questions/models/models';
import { modelSettingsOf } from '../../../src-shared/terms/modelSettings';

/** What every call about one of these models needs, without the choice of features. */
export function settingsOfRequest(request: ModelsRequest): ModelSettings & { dataset: string } {
  return { ...modelSettingsOf(request), dataset: request.dataset };
}
