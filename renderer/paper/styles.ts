/** Type and rules of the papers, for paper.html and for the preview alike. */
import '@fontsource/biz-udpmincho/400.css';
import '@fontsource/biz-udpmincho/700.css';
import '@fontsource/biz-udpgothic/400.css';
import '@fontsource/biz-udpgothic/700.css';
import './paper.css';
import './consentForm.css';
import './minutes.css';
import './planReviewMinutes.css';
import './forms.css';
import './faceSheet.css';
import './progress.css';
import './referralPapers.css';
import './applicationForm.css';
import './supportPlan.css';
import './evaluationSheet.css';
import './diagrams.css';
import './accompany.css';
