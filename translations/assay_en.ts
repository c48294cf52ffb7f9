<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
<context>
    <name>ActionTable</name>
    <message>
        <source>Project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Audit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New project…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open project…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the &amp;demo project…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Import data…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a &amp;person…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to &amp;anything…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Experiments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A&amp;udit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Infer a schema</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Check against a schema</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Train…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Show or hide a run’s curves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;name run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Compare the shown runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Register as a model…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Ask for production…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Decide a request…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Evaluate on newer data…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the &amp;report as PDF…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Verify the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export the log…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow the &amp;system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Assay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fi&amp;lter this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import from a data&amp;base…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train again to see whether it re&amp;produces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export as O&amp;NNX…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train &amp;again with…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Res&amp;ume the training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Write a note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ta&amp;g runs…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arc&amp;hive runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ta&amp;ke runs out of the archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mo&amp;ve runs to the trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rest&amp;ore runs from the trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empt&amp;y the trash…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P&amp;in runs at the top, or no more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it the &amp;baseline, or no more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Columns of the runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sa&amp;ve this view of the runs…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Crosshair</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DataWords</name>
    <message>
        <source>boolean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>integer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>real</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>time stamp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>feature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ignored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sensitive</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>just now</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>%n min ago</numerusform>
            <numerusform>%n min ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation>
            <numerusform>%n h ago</numerusform>
            <numerusform>%n h ago</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 [%2, %3]</source>
        <extracomment>A value with its interval; where the comma is the decimal mark, part the ends by a semicolon.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MetricNames</name>
    <message>
        <source>Validation %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 by fold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, fold %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Processor (% of a core)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory (MB)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read from disk (MB)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written to disk (MB)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>! schema</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 breaks %2 in %n way(s)</source>
        <translation>
            <numerusform>%1 breaks %2 in %n way</numerusform>
            <numerusform>%1 breaks %2 in %n ways</numerusform>
        </translation>
    </message>
    <message>
        <source>○ request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 asks for %2 to go to production</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>▲ error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✕ run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” failed: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %4 on %2 is %3 × its holdout’s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PageTable</name>
    <message>
        <source>Overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Audit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Experiments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PaletteItems</name>
    <message>
        <source>Page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run of %1</source>
        <extracomment>A run in the command palette: the name of its experiment stands for %1.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PersonMenu</name>
    <message>
        <source>team lead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>data scientist</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Pictures</name>
    <message>
        <source>Cannot make pictures in the theme “%1”. Use light or dark.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot make pictures at scale %1. Use a scale from 0.5 to 4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot make the folder “%1”. Choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no translation to “%1”. Use en or de.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>There are no values to draw.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot set the report “%1” as PDF: the PDF writer refused to begin. Restart Assay and try again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Resumption</name>
    <message>
        <source>The search “%1” went on and has finished.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Going on with %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunFileContent</name>
    <message>
        <source>The picture is too large a file for a preview. Save it to look at it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture cannot be read. Save it to look at it with another program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture has too many pixels for a preview. Save it to look at it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is neither text nor a picture. Save it to open it with another program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both runs have the same file, byte for byte.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pictures have different sizes, so they are scaled to the same one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The files differ, but only text and pictures can be shown beside each other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What can be compared of the files is the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The files have the same lines; they differ in how these end, or in white space of JSON.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a part of the difference is shown. Save both files to compare all of them.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunPoints</name>
    <message>
        <source>Duration</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message numerus="yes">
        <source>about %n s left</source>
        <translation>
            <numerusform>about %n s left</numerusform>
            <numerusform>about %n s left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n min left</source>
        <translation>
            <numerusform>about %n min left</numerusform>
            <numerusform>about %n min left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n h left</source>
        <translation>
            <numerusform>about %n h left</numerusform>
            <numerusform>about %n h left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::AddPersonDialog</name>
    <message>
        <source>Add a person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Team leads decide requests for production; who asked may not decide the same request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::AnomalyTableModel</name>
    <message>
        <source>✕ error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>! warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Severity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such as in the rows %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::AuditPage</name>
    <message>
        <source>Filter audit entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by person, action or thing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Audit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verify</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Audit entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the entry records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot load the audit log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) · newest hash %1</source>
        <translation>
            <numerusform>%n entry · newest hash %1</numerusform>
            <numerusform>%n entries · newest hash %1</numerusform>
        </translation>
    </message>
    <message>
        <source>✓ whole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✕ broken</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n entry(ies)</source>
        <translation>
            <numerusform>%1 of %n entry</numerusform>
            <numerusform>%1 of %n entries</numerusform>
        </translation>
    </message>
    <message>
        <source>No entry matches the filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) are hidden.</source>
        <translation>
            <numerusform>%n entry is hidden.</numerusform>
            <numerusform>%n entries are hidden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has happened yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every import, training, request and decision is written here and cannot be changed unnoticed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entry %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the audit log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON lines (*.jsonl)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exporting the audit log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The audit log is in “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::AuditTableModel</name>
    <message>
        <source>created the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>added a person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>imported data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>inferred a schema</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>checked data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>trained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>evaluated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>registered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asked for production</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>approved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>returned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>withdrew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>archived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>edited a schema</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>edited data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>trained again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>resumed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cleaned the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>deleted runs for good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ran a program</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::AxisCells</name>
    <message>
        <source>%1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::AxisScale</name>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>missing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::BandChart</name>
    <message>
        <source>missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 [%2, %3]</source>
        <extracomment>A value and the range about it: 51.2 [49.0, 53.4]</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 at %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1  %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::BarChart</name>
    <message numerus="yes">
        <source>%n bar(s)</source>
        <translation>
            <numerusform>%n bar</numerusform>
            <numerusform>%n bars</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::ChangesTab</name>
    <message>
        <source>Distances</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns and rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is the only version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a newer file of “%1” to see what changes from version to version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing %1 with %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot compare the versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, such as %2</source>
        <extracomment>A number of rows, and the numbers of the first ones.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2, was %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Types changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows are matched by all their values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows are matched by %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::ChartView</name>
    <message>
        <source>Fit to data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy values as CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as SVG…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SVG pictures (*.svg)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as PNG…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PNG pictures (*.png)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save values as CSV…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save chart</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::CheckBar</name>
    <message>
        <source>Check with these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 · %2 · %n anomaly(ies)</source>
        <translation>
            <numerusform>%1 · %2 · %n anomaly</numerusform>
            <numerusform>%1 · %2 · %n anomalies</numerusform>
        </translation>
    </message>
    <message>
        <source>any</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In some environments columns are absent, as a target is when serving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its origin %1</source>
        <extracomment>The data that a schema was inferred from.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distances and faults are told from these data</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::CheckTab</name>
    <message>
        <source>Anomalies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 fits %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>No anomaly was found in %n row(s). Checked by %1, %2.</source>
        <translation>
            <numerusform>No anomaly was found in %n row. Checked by %1, %2.</numerusform>
            <numerusform>No anomaly was found in %n rows. Checked by %1, %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>✕ %n anomaly(ies)</source>
        <translation>
            <numerusform>✕ %n anomaly</numerusform>
            <numerusform>✕ %n anomalies</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 against schema %2, checked by %3, %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A check compares every row of %1 with schema %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no schema of “%1” to check it against.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was not checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check against schema</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Infer schema</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distances</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ no anomalies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distance from %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jensen-Shannon divergence of each column, with a limit that knows both sizes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit the schema: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show these rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 against schema %2 as when %5, checked by %3, %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such as in the rows %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows with this anomaly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit the data: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes a new version by “%1”; this one stays as it is</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::ClassificationDiagnostics</name>
    <message>
        <source>Ranking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the ranking is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ROC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Precision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ranking of rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>false positive rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>true positive rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>recall</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>precision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>predicted probability</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>share that came true</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>share of rows, likeliest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>share of the class that is found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>perfect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by chance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The area under the curve is the chance that a row of the class is ranked above another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Areas: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Precision: how many of the rows taken for the class have it. Recall: how many of those that have it are found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ten groups of equally many rows: on the diagonal, what was said came true as often.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The likeliest tenth of the rows holds %1 times as many of the class as chance would.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So many times as many of the class as chance would hold the likeliest tenth of the rows: %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::CodeComparisonView</name>
    <message>
        <source>From the commit of %1 to the commit of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uncommitted in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uncommitted in both</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n more line(s) are not shown.</source>
        <translation>
            <numerusform>%n more line is not shown.</numerusform>
            <numerusform>%n more lines are not shown.</numerusform>
        </translation>
    </message>
    <message>
        <source>This difference is longer than what is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difference of the code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run whose code is the old one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run whose code is the new one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose two different runs.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::ColumnCard</name>
    <message>
        <source>%1, %2 rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>! %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2 %)</source>
        <extracomment>A number of rows and their share of all: 117 (1.3 %)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distinct</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correlation with %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most frequent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deviation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about %1</source>
        <extracomment>An estimate: about 1,234</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Estimated, since there are many different values: off by at most %1 %.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Estimated, since there are many different values: its count is off by at most %1 % of the rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Least, greatest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quantiles %1 %</source>
        <extracomment>Shares in percent, such as 5 · 25 · 50 · 75 · 95</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Estimated, since there are many different values: each rank is off by at most %1 % of the rows.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::ColumnTableModel</name>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>! %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distinct</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Max</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distribution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::ColumnViewCharts</name>
    <message>
        <source>others</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n week(s)</source>
        <translation>
            <numerusform>week</numerusform>
            <numerusform>%n weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>month</numerusform>
            <numerusform>%n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n quarter(s)</source>
        <translation>
            <numerusform>quarter</numerusform>
            <numerusform>%n quarters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
    <message>
        <source>Distribution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two distributions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing over time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distribution of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the rows of each value of %1 divide into the classes of %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mean of %1 for each value of %2, with its 95 % interval. The dashed line is the mean of all, %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has one value only, so it says nothing about %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The texts hardly repeat, so their lengths are shown, in characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) without a target are left out.</source>
        <translation>
            <numerusform>%n row without a target is left out.</numerusform>
            <numerusform>%n rows without a target are left out.</numerusform>
        </translation>
    </message>
    <message>
        <source>missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>n %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 over %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many rows have a value, one point per %1 of %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share of each value, one point per %1 of %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mean, one point per %1 of %2. Nine tenths of the values lie in the band.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) without a time are left out.</source>
        <translation>
            <numerusform>%n row without a time is left out.</numerusform>
            <numerusform>%n rows without a time are left out.</numerusform>
        </translation>
    </message>
    <message>
        <source>share of the rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 beside %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The texts hardly repeat, so their lengths are compared, in characters.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::ColumnViews</name>
    <message>
        <source>How the column is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distribution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The status line says how far it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>itself: first and last half of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>itself: two stretches of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is missing in every row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no value to show.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No target is known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the column that is to be predicted the role target in the schema, or name it when you import the data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the schema</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is the target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another column to see how the target goes with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No column holds dates or time stamps, so nothing can be followed over time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot show “%1” this way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the first half</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the last half</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::ColumnsPanel</name>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the runs suggest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space shows, P keeps at the left, Alt+↑ ↓ moves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, kept at the left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a column, or write metrics.NAME</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::ColumnsTab</name>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No matching results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to run, dataset, model, command…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search pages, runs, data, models and commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::CompareTab</name>
    <message>
        <source>Differences on the holdout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>▼ worse, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>▲ better, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>○ open, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>★ best</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difference (95 %)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparison of the shown runs</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::ComparedRuns</name>
    <message>
        <source>Cannot read the runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no runs yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs of an experiment are compared here once there are some.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The runs that match the filter are compared here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the newest %1 of %2 runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n run</numerusform>
            <numerusform>%n runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) brushed</source>
        <translation>
            <numerusform>%n run brushed</numerusform>
            <numerusform>%n runs brushed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) brushed, the newest %1 shown</source>
        <translation>
            <numerusform>%n run brushed, the newest %1 shown</numerusform>
            <numerusform>%n runs brushed, the newest %1 shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) brushed, the best %1 shown</source>
        <translation>
            <numerusform>%n run brushed, the best %1 shown</numerusform>
            <numerusform>%n runs brushed, the best %1 shown</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::ComparisonCard</name>
    <message>
        <source>Differences to the best run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p &lt; %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p = %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is %1 really better?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>vs %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✕ no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ yes, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>○ open for %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is the best really better?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By %1, Holm-corrected, on %2 holdout rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difference in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By %1 that err alike, Holm-corrected, on %2 holdout rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>. %n more run(s) are compared and not drawn.</source>
        <translation>
            <numerusform>. %n more run is compared and not drawn.</numerusform>
            <numerusform>. %n more runs are compared and not drawn.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::CompletionList</name>
    <message>
        <source>What may be written next</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::ConfusionCard</name>
    <message>
        <source>Confusion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actual against predicted classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost of a false positive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost of a false negative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Least cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moves the threshold to where mistakes cost least on these rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows are what is true, columns what was predicted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>undefined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Precision %1, recall %2, accuracy %3; mistakes cost %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” from the threshold on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the likeliest class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 % of the rows that are “%2” are taken for “%3”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confusion of %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::CsvOptionsRow</name>
    <message>
        <source>Fields are parted by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comma</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first line names the columns</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::CurveOptions</name>
    <message>
        <source>What the curves are drawn over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smoothing of the curves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logarithmic &amp;x</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By time since the start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As logged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exponential mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Debiased exponential mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gaussian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strength of the smoothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weight of what came before, from 0 to 0.999.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many points the mean is taken over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Logarithmic y</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Charts of the curves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overlay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One chart a run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More options of the curves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which metrics, replicates, logarithmic axes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replicates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs that are equal but for the seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each for itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean ± deviation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean ± standard error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean and 95 % interval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Metrics of the curves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None checked: those that tell most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Options of the curves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Options</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the curves are drawn, and which</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::CurvesTab</name>
    <message>
        <source>Curves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot load the curves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No run is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space shows or hides the current run in the charts; so does a click on its square.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>best %1 at step %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seconds since the start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Curves of the shown runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Curves of each shown run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No curve to show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of the shown runs logged a metric more than once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n run(s)</source>
        <extracomment>The name of replicates: “xgboost depth 6 · 5 runs”</extracomment>
        <translation>
            <numerusform>%1 · %n run</numerusform>
            <numerusform>%1 · %n runs</numerusform>
        </translation>
    </message>
    <message>
        <source>best mean %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>best mean %1 at step %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>best %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::DataPage</name>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Infer schema</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Datasets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is shown of the data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schema</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot load the data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no data yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a CSV file, or drop one onto the window. Every import becomes a version that never changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>! %n warning(s)</source>
        <translation>
            <numerusform>! %n warning</numerusform>
            <numerusform>! %n warnings</numerusform>
        </translation>
    </message>
    <message>
        <source>Inferring a schema from %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking %1 against %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import data first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait for the schema work that runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Infer a schema of “%1” first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check every row against the newest schema</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The schema is saved as %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import from a database…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edited the schema: %1. It is not saved yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · query: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · after %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rows · %2 columns%8 · %3 · %4 · from %5 by %6, %7</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Editing %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was made from %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::DatasetListModel</name>
    <message>
        <source>✓ fits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✕ %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fits its schema</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n anomaly(ies) against its schema</source>
        <translation>
            <numerusform>%n anomaly against its schema</numerusform>
            <numerusform>%n anomalies against its schema</numerusform>
        </translation>
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::DependenceCard</name>
    <message>
        <source>How predictions depend on it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inputs by importance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean prediction by value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean prediction by word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Importance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contributes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean prediction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>probability of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model has no inputs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Shown for the %n most important input(s) that have values.</source>
        <translation>
            <numerusform>Shown for the most important input that has values.</numerusform>
            <numerusform>Shown for the %n most important inputs that have values.</numerusform>
        </translation>
    </message>
    <message>
        <source>Over %1 rows the %2 goes from %3 (at %4) to %5 (at %6).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>days since %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::DiagnosticsTab</name>
    <message>
        <source>On each data version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No run is chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a run in the table to see how its model errs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot load the evaluations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no predictions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A run that finishes keeps the predictions on its holdout; they are shown here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>○ reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, holdout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot load the predictions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>n %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result on each data version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results on each data version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 with its 95 % interval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose diagnostics are shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” %2</source>
        <comment>a run, and why it is left out</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>likewise %n more run(s)</source>
        <translation>
            <numerusform>likewise %n more run</numerusform>
            <numerusform>likewise %n more runs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::DifferenceCard</name>
    <message>
        <source>What differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows of the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only differences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to compare yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show two runs or more to see what they have different: Space shows or hides a run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot compare the runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n alike</source>
        <comment>what all runs have alike</comment>
        <translation>
            <numerusform>%n alike</numerusform>
            <numerusform>%n alike</numerusform>
        </translation>
    </message>
    <message>
        <source>The runs differ in nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All that was recorded of them is alike: metrics, parameters, data, code, environment, note and tags.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show code difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difference of the code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show table</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::DifferenceTableModel</name>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) changed</source>
        <translation>
            <numerusform>%n line changed</numerusform>
            <numerusform>%n lines changed</numerusform>
        </translation>
    </message>
    <message>
        <source>none yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none checked out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training, digest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holdout (rows)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Branch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uncommitted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files unknown to git</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note and tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (other than in %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other than in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::DistanceTableModel</name>
    <message>
        <source>! changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt; %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jensen-Shannon divergence in nats, 0 to 0.693, over tenths of the reference&apos;s numbers or over words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What chance passes in 5 % of samples of these sizes when nothing has changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chance of such a distance when nothing has changed, corrected for all columns by Holm&apos;s method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>95 % limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Times limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p, corrected</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::DropTarget</name>
    <message>
        <source>Drop “%1” here to import it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::ErrorPlacesCard</name>
    <message>
        <source>Where it errs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worst slices and differences between groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, else %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 and %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>▲ differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>○ by chance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No slice of the rows is worse than the others.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::ExperimentTabs</name>
    <message>
        <source>What is shown of the runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Curves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show two finished runs or more to see whether the best is really better.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Comparing %n run(s)</source>
        <translation>
            <numerusform>Comparing %n run</numerusform>
            <numerusform>Comparing %n runs</numerusform>
        </translation>
    </message>
    <message>
        <source>Parallel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scatter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::ExperimentsPage</name>
    <message>
        <source>Experiments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Register…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter runs, such as metrics.rmse &lt; 70 and params.estimator = &apos;xgboost&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Experiment</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n run(s)</source>
        <translation>
            <numerusform>%1 of %n run</numerusform>
            <numerusform>%1 of %n runs</numerusform>
        </translation>
    </message>
    <message>
        <source>No run matches the filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) are hidden.</source>
        <translation>
            <numerusform>%n run is hidden.</numerusform>
            <numerusform>%n runs are hidden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been trained yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each training becomes a run here, with its curves, its settings and its data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) · %1 shown · %2 match</source>
        <translation>
            <numerusform>%n run · %1 shown · %2 match</numerusform>
            <numerusform>%n runs · %1 shown · %2 match</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) · %1 shown</source>
        <translation>
            <numerusform>%n run · %1 shown</numerusform>
            <numerusform>%n runs · %1 shown</numerusform>
        </translation>
    </message>
    <message>
        <source>The run is registered as “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show two finished runs or more to compare them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a run first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is still training.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has no model, since it did not finish.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot load the experiment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training %1 again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> Changed since then: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait for the run that is trained again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” was not trained by Assay, so it has no specification.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is going on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shelf</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete what is in the trash for good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The trash is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs that are moved to the trash wait here until it is emptied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the runs in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No run is archived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archived runs are kept whole, out of the way of the others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No run is in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All runs of this experiment are archived or in the trash.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · %1 chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no runs yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watchdog, “%1”: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename a run to “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Tag %n run(s) “%1”</source>
        <translation>
            <numerusform>Tag %n run “%1”</numerusform>
            <numerusform>Tag %n runs “%1”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take the tag “%1” off %n run(s)</source>
        <translation>
            <numerusform>Take the tag “%1” off %n run</numerusform>
            <numerusform>Take the tag “%1” off %n runs</numerusform>
        </translation>
    </message>
    <message>
        <source>The trash is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty the trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Delete %n run(s) of this project for good?</source>
        <translation>
            <numerusform>Delete %n run of this project for good?</numerusform>
            <numerusform>Delete %n runs of this project for good?</numerusform>
        </translation>
    </message>
    <message>
        <source>Their curves, predictions and history go with them. This cannot be undone; the audit log keeps their ids.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Emptying the trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) deleted for good.</source>
        <translation>
            <numerusform>%n run deleted for good.</numerusform>
            <numerusform>%n runs deleted for good.</numerusform>
        </translation>
    </message>
    <message>
        <source>In use · %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archived · %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trash · %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All · %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is archived already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not archived.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not in the trash.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is in the trash. Restore it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LaTeX</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first %1 of %2 runs are shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Co&amp;lour of its curves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) copied as %1.</source>
        <translation>
            <numerusform>%n row copied as %1.</numerusform>
            <numerusform>%n rows copied as %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) saved to %1.</source>
        <translation>
            <numerusform>%n row saved to %1.</numerusform>
            <numerusform>%n rows saved to %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” was not trained by Assay, so it has no model.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::FactList</name>
    <message>
        <source>%1: %2</source>
        <extracomment>A fact for a screen reader: name and value.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::FeatureTableModel</name>
    <message>
        <source>One-hot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ordinal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Power</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cuts the column at quantiles of the training rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looks at the holdout by the values of the column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Category sets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unused (text)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::FileField</name>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::FilePreview</name>
    <message>
        <source>First rows of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difference of the files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line between the pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No file is chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file in the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the beginning is shown. Save the file to read all of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The first %n row(s). Save the file to see all of it.</source>
        <translation>
            <numerusform>The first row. Save the file to see all of it.</numerusform>
            <numerusform>The first %n rows. Save the file to see all of it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <extracomment>Width and height of a picture.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No preview of “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The files differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No difference to show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file could not be read</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::FilterAssistant</name>
    <message>
        <source>Ctrl+Space offers what may be written next.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n suggestion(s); Tab takes “%1”.</source>
        <translation>
            <numerusform>%n suggestion; Tab takes “%1”.</numerusform>
            <numerusform>%n suggestions; Tab takes “%1”.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::FolderField</name>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::FormDialog</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::GroupMenu</name>
    <message>
        <source>status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group by: replicates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group by: what started them</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Group by: %1 and %n more</source>
        <translation>
            <numerusform>Group by: %1 and %n more</numerusform>
            <numerusform>Group by: %1 and %n more</numerusform>
        </translation>
    </message>
    <message>
        <source>Group by: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Replicates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs that are equal but for the seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;What started them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Searches with their trials</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Estimator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Para&amp;meter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Tag</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::HeatChart</name>
    <message>
        <source>mean of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose two parameters and a metric.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has words, of which there is no mean.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No run has a value for both “%1” and “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 by %2 and %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no contour lines, since one of the axes has words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 at %2, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>least %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>greatest %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n run</numerusform>
            <numerusform>%n runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::ImageSwipe</name>
    <message>
        <source>%1 at the left, %2 at the right</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::ImportDialog</name>
    <message>
        <source>Import data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” becomes the next version of a dataset. Versions never change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it comes from, what is special about it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Predict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first rows, as they are read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To change a column’s type, click its heading or press F2 in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type of “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As its values look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep a copy in the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a copy the file stays where it is, and its bytes are verified at each use.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::ImportanceTab</name>
    <message>
        <source>What the model uses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Importance of the inputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No run is chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a run in the table to see what its model uses.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A run that finishes keeps its model; what the model uses and where it errs is shown here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Explaining %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its inputs are shuffled one after another to see how much the model needs them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot explain %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Explaining %1 was cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the model uses is shown here once it is calculated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on %1 rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>growth of %1, 95 % interval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the model makes of its inputs</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::IntervalChart</name>
    <message>
        <source>%1: %2, from %3 to %4</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::LineChart</name>
    <message>
        <source>%1: %2 points, last %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 [%2, %3]</source>
        <extracomment>A mean and its deviation; a mean and the range about it</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ± %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 (%2 of %n run(s))</source>
        <extracomment>A mean, and of how many runs it is</extracomment>
        <translation>
            <numerusform>%1 (%2 of %n run)</numerusform>
            <numerusform>%1 (%2 of %n runs)</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::LogoButton</name>
    <message>
        <source>Assay menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All menus</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::MainWindow</name>
    <message>
        <source>The demo’s data is not installed on this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assay %1, free software under the GPL version 3 or later, made with Qt %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – Assay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every change is on the disk as soon as it is shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a project first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no place to go back to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no place to go forward to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n to review</source>
        <translation>
            <numerusform>%n to review</numerusform>
            <numerusform>%n to review</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing to filter on this page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait for the change that is being made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::ManyRunsTab</name>
    <message>
        <source>Charts of many runs</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::MessageBar</name>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::ModelEvaluationsTab</name>
    <message>
        <source>Evaluations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Against holdout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, holdout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>○ reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>v%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>v%1 on %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>n %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result on each data version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result by data version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 with its 95 % interval; the dashed line is the holdout’s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::ModelReviewTab</name>
    <message>
        <source>Evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Predicted against actual, holdout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Predicted against actual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>actual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>predicted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why, in a sentence that still makes sense in a year…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Return for changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for production</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 speak for %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it was made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What changed since v%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ Registered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ Asked for production</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ Approved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✕ Rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>↩ Returned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>↩ Withdrawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>○ Waiting for a team lead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence only: decisions are recorded in the audit log, not signed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>★ in production</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>▪ archived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>○ not asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for production; a team lead other than you decides. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>○ waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You asked for this, so another person must decide. You may withdraw it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A team lead other than %1 must decide.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>○ waits for you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your decision and its reason are recorded and cannot be changed later. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by chance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ROC curve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>false positive rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>true positive rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ROC curve, holdout</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::ModelVersionTableModel</name>
    <message>
        <source>★ production</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>▪ archived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>○ candidate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>v%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Registered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::ModelsPage</name>
    <message>
        <source>Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report PDF…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evaluate on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for production…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Candidate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Production</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Newest evaluation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evaluations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot load the models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No models yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train runs on the Experiments page, compare them, and register the best one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to experiments</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n version(s)</source>
        <translation>
            <numerusform>%n version</numerusform>
            <numerusform>%n versions</numerusform>
        </translation>
    </message>
    <message>
        <source>Review request…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review v%1 → production</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review v%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>v%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>○ in review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>★ champion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only the holdout so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>▲ %1 × holdout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Register a run as a model first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No request waits for a decision on this model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evaluating %1 on %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recording the decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking for production</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the model report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing the report on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report is in “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the model as ONNX</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ONNX models (*.onnx)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exporting %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model is in “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::NameDialog</name>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::NavigationButton</name>
    <message>
        <source>%1 (%2)</source>
        <extracomment>Tooltip of a page in the navigation: its name and shortcut.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::NewProjectDialog</name>
    <message>
        <source>New project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A project keeps data, runs, models and their history in one folder, which must be new or empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your role</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::NoteCard</name>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note as Markdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was tried, why, and what came of it. Markdown works.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Enter saves, Esc leaves the note as it was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No note yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No note.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::OutcomeRows</name>
    <message>
        <source>Positive class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The class whose probability is predicted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A search looks for the best of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Metrics to report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of the task are measured; the specification names those that are checked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the rows are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every class alike</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All rows alike</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usual: the last in order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usual: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::OverlayChart</name>
    <message>
        <source>missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>share of the rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 %, was %3 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 beside %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1  %2 %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::OverviewPage</name>
    <message>
        <source>Overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import data…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models in production</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for a decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In production</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error of the model in production by data version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No model is in production</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Register a run’s model and ask for production; a team lead decides.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot load the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This project is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a CSV file, or drop one onto the window. Then train models on it and compare them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n version(s)</source>
        <translation>
            <numerusform>%n version</numerusform>
            <numerusform>%n versions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 rows in %n dataset(s)</source>
        <translation>
            <numerusform>%1 rows in %n dataset</numerusform>
            <numerusform>%1 rows in %n datasets</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>● %n running</source>
        <translation>
            <numerusform>● %n running</numerusform>
            <numerusform>● %n running</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %n model(s)</source>
        <translation>
            <numerusform>of %n model</numerusform>
            <numerusform>of %n models</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>○ in review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in production</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, holdout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>n %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ Nothing: no open request, no grown error, no broken schema, no failed run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No finished run yet. Train… makes the first one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 · %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 with its 95 % interval; the dashed line is the holdout’s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::PaletteModel</name>
    <message>
        <source>%1, %2</source>
        <extracomment>A line of the command palette for a screen reader: the text and what kind of thing it is.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::ParallelChart</name>
    <message>
        <source>There are no parameters or metrics to show.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>brush on %1 from %2 to %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the keyboard is on %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::ParallelTab</name>
    <message>
        <source>Runs along their parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Axes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::ParameterRows</name>
    <message>
        <source>“%1” is not a whole number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a list of whole numbers, such as 64 32.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. A search takes values such as “4; 6; 8”, or bounds such as “0.01 .. 0.3 log”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. A search takes several with “;” between them.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::ParametersTab</name>
    <message>
        <source>Metric for which parameters matter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What matters for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What each parameter tells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up or down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rank correlation of each parameter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What two parameters tell only together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No run has a metric</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What matters for a metric is shown here once runs have recorded one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>in %n finished run(s)</source>
        <translation>
            <numerusform>in %n finished run</numerusform>
            <numerusform>in %n finished runs</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking for what matters for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trees learn how %1 follows from the parameters of the runs; then the parameters are shuffled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What matters for %1 cannot be told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot look for what matters for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for what matters was cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which parameters matter for %1 is shown here once it is calculated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parameter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rank correlation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>– (words)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the first %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: % of the differences lost without it, 95 % interval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+ where more goes with a greater %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only one parameter varies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no pair is shown to tell more than its two alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) tell more than their two alone</source>
        <translation>
            <numerusform>%n pair tells more than its two alone</numerusform>
            <numerusform>%n pairs tell more than their two alone</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From these parameters trees tell nothing of %1 that holds for runs they have not seen; what is shown here may be chance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trees tell %1 of the differences in %2 from these parameters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most of the differences come from something else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>With %n run(s) the shares are rough.</source>
        <translation>
            <numerusform>With %n run the shares are rough.</numerusform>
            <numerusform>With %n runs the shares are rough.</numerusform>
        </translation>
    </message>
    <message>
        <source>What parameters tell</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::PersonButton</name>
    <message>
        <source>Person: %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::PersonMenu</name>
    <message>
        <source>Who sits here?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>A line of the menu of people: name and role.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::PreparationRows</name>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sine and cosine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A click or a letter chooses what a column becomes, Space checks a box. Leave out keys and columns that give the target away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scale of numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clipped share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the training rows, at either end of a clipped column.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rare below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Categories in fewer training rows share one feature.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most categories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target mean folds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target mean weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many rows the overall mean counts as in each category.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None checked: all that vary.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cyclic parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of month, weekday, hour and minute, so that December lies beside January.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interactions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Products of two columns of numbers, one a line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The median</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The most frequent value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zero</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean 0, deviation 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From 0 to 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Median 0, quartile distance 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by the variance within categories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day of the month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day of the year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weekday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days since 1970</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usual: they stay missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usual: the mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usual: as they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usual: mean 0, deviation 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a number.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::ProjectActions</name>
    <message>
        <source>Opening “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Creating “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making the demo project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Importing “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Imported %1: %L2 rows, %n column(s).</source>
        <translation>
            <numerusform>Imported %1: %L2 rows, %n column.</numerusform>
            <numerusform>Imported %1: %L2 rows, %n columns.</numerusform>
        </translation>
    </message>
    <message>
        <source>Adding %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a project folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say in which folder the project is to lie.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say your name, so that the project can record who did what.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the demo project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The real life of a model on bike rentals in Washington: data, four models, a comparison, an approval, and a year later. It takes some seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dataset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt *.jsonl *.ndjson *.json *.parquet *.gz *.zst)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::QueryDialog</name>
    <message>
        <source>Import from a database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a query gives becomes the next version of a dataset, and the query is kept with it. The database is only read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the first rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first rows of the query</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Predict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SQLite file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PostgreSQL server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only if PGPASSWORD or ~/.pgpass has none; never kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One SELECT, or WITH … SELECT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Query</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it comes from, what is special about it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dataset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking the database…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking a database</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::RegisterDialog</name>
    <message>
        <source>Register</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Register a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is worth knowing about this version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” becomes a version of a model that can be reviewed and brought to production.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Register %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Registering %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::RegressionDiagnostics</name>
    <message>
        <source>Predicted against actual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Residuals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>actual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>predicted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>predicted − actual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quantiles of predicted against actual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Residuals of several runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>share of the rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as actual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>up to %1 % lie further out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quantiles, predicted against actual</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::RowTableModel</name>
    <message>
        <source>Row</source>
        <extracomment>The number of a row in the file.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::RowsTab</name>
    <message>
        <source>Filter rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter rows, such as temp &gt; 0.5 and season = 3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place in the rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its rows appear here. The status line says how far it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot read %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No row matches the filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rows are hidden.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows such as these: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all rows</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::RunChart</name>
    <message>
        <source>There are no runs to show.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n run</numerusform>
            <numerusform>%n runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: no values</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1: %n word(s)</source>
        <translation>
            <numerusform>%1: %n word</numerusform>
            <numerusform>%1: %n words</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: from %2 to %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::RunDifferenceTable</name>
    <message>
        <source>What the runs have different</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::RunEditing</name>
    <message numerus="yes">
        <source>Archive %n run(s)</source>
        <translation>
            <numerusform>Archive %n run</numerusform>
            <numerusform>Archive %n runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %n run(s) out of the archive</source>
        <translation>
            <numerusform>Take %n run out of the archive</numerusform>
            <numerusform>Take %n runs out of the archive</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n run(s) to the trash</source>
        <translation>
            <numerusform>Move %n run to the trash</numerusform>
            <numerusform>Move %n runs to the trash</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Restore %n run(s)</source>
        <translation>
            <numerusform>Restore %n run</numerusform>
            <numerusform>Restore %n runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) archived.</source>
        <translation>
            <numerusform>%n run archived.</numerusform>
            <numerusform>%n runs archived.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) taken out of the archive.</source>
        <translation>
            <numerusform>%n run taken out of the archive.</numerusform>
            <numerusform>%n runs taken out of the archive.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) moved to the trash.</source>
        <translation>
            <numerusform>%n run moved to the trash.</numerusform>
            <numerusform>%n runs moved to the trash.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) restored.</source>
        <translation>
            <numerusform>%n run restored.</numerusform>
            <numerusform>%n runs restored.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) that they started came along.</source>
        <translation>
            <numerusform>%n run that they started came along.</numerusform>
            <numerusform>%n runs that they started came along.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone: %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::RunFilesView</name>
    <message>
        <source>Attach…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files of the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run whose file is shown beside this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing beside it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beside: %1</source>
        <extracomment>Another run whose file of the same name is shown beside this one.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No files are kept with this run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attach plots, tables or notes that belong to it, or drop them here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plots, tables or notes that belong to it would be here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attach files to “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Attaching %n file(s)</source>
        <translation>
            <numerusform>Attaching %n file</numerusform>
            <numerusform>Attaching %n files</numerusform>
        </translation>
    </message>
    <message>
        <source>Removing “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” replaced.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” attached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) attached.</source>
        <translation>
            <numerusform>%n file attached.</numerusform>
            <numerusform>%n files attached.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undoing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, attached %2 by %3</source>
        <extracomment>Of a file: its size, when and by whom it was attached.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::RunHistoryView</name>
    <message>
        <source>“%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>renamed from %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wrote a note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>removed the note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed the note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>took off the tag “%1”, which was %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed the tag “%1” from %2 to %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tagged “%1”: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>archived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>took out of the archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>moved to the trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>restored from the trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evaluations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>started the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the newest %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, holdout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2 to %3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>removed the file “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>replaced the file “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>attached the file “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History of the run</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::RunOutputView</name>
    <message>
        <source>Output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go along with what the run says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in the output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output of the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run has said nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trainings say what they do here: their stages, warnings, and why they ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The output could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the last lines; “assay runs log” prints all of %L1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
    <message>
        <source>not found</source>
        <extracomment>The place among what was found, and how much that is.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::RunScatter</name>
    <message>
        <source>Choose what to show on x and y.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No run has a value for both “%1” and “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 against %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none is better than: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) lack one of the two values</source>
        <translation>
            <numerusform>%n run lacks one of the two values</numerusform>
            <numerusform>%n runs lack one of the two values</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::RunSystemView</name>
    <message>
        <source>What the run took of the machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trainings that last some seconds keep here what they take of processor, memory and disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The measures could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seconds since the start</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::RunTab</name>
    <message>
        <source>Specification as TOML</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Specification</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No run is chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a run in the table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Experiment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ the same bit for bit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ the same within tolerance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✕ not the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trained again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Can go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from the beginning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from its checkpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the trash since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Branch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none checked out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uncommitted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) changed</source>
        <translation>
            <numerusform>%n line changed</numerusform>
            <numerusform>%n lines changed</numerusform>
        </translation>
    </message>
    <message>
        <source>Difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>longer than what is kept of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown to git</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message>
        <source>What is shown of the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change a note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No code is recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs that are started inside a git working tree keep its commit and uncommitted changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uncommitted changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Setting the watchdog</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overview of the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings of the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run was not trained by Assay, so it has no specification.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code of the run</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::RunTable</name>
    <message>
        <source>Runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::RunTableModel</name>
    <message>
        <source>shown in the charts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not shown in the charts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>A registered model version and its stage: demand@1 · production</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown in the charts (Space hides it)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not shown in the charts (Space shows it)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Estimator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>● running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✕ failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>■ stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>! interrupted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ± %2</source>
        <extracomment>Mean and standard deviation</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Mean %1, standard deviation %2, from %3 to %4, %n run(s)</source>
        <translation>
            <numerusform>Mean %1, standard deviation %2, from %3 to %4, %n run</numerusform>
            <numerusform>Mean %1, standard deviation %2, from %3 to %4, %n runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n run(s)</source>
        <extracomment>A group of runs: what they have in common, and how many they are</extracomment>
        <translation>
            <numerusform>%1 · %n run</numerusform>
            <numerusform>%1 · %n runs</numerusform>
        </translation>
    </message>
    <message>
        <source>Person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 curve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · metric</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · parameter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duration in seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 deviation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 least</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 greatest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · baseline</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::RunViews</name>
    <message>
        <source>Saved views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · saved by %2</source>
        <extracomment>The experiment, then the filter of a saved view</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No view is saved yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save “%1” as it is now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save this view…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save this view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter, order, columns, groups and charts, for everybody in this project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving the view “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The view “%1” was replaced.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The view “%1” is saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleting the view “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The view “%1” is deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The view “%1” is as it was.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::ScatterChart</name>
    <message>
        <source>%1 points</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1: %n point(s), from %2 to %3, median %4</source>
        <translation>
            <numerusform>%1: %n point, from %2 to %3, median %4</numerusform>
            <numerusform>%1: %n points, from %2 to %3, median %4</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>assay::ScatterMatrix</name>
    <message>
        <source>There are no parameters or metrics to show.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::ScatterOptions</name>
    <message>
        <source>How the runs are shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two axes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heat map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour of the runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As in the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Axes of the matrix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Axis to the right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Axis upwards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of the marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All alike</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logarithmic x</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logarithmic y</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>x</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>y</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parameter to the right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parameter upwards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Metric whose mean is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Contour lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hatched: there are runs, but none of them has the metric. Empty: there are no runs.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::ScatterTab</name>
    <message>
        <source>Runs by two of their values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs by every pair of axes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean of a metric by two parameters</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::SchemaChangesCard</name>
    <message>
        <source>%1 and %2 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as new version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>… and %1 more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ backward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>! forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✕ not compatible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at the stored data…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replaying %1 over its data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>data %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n run</numerusform>
            <numerusform>%n runs</numerusform>
        </translation>
    </message>
    <message>
        <source>models %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in production %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Touches %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 anomalies, until now %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it would have flagged: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving a version of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back the last edit</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::SchemaRulesCard</name>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New rule or edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A rule such as casual + registered = cnt, or an edit such as set key instant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every row keeps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No rule of rows yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, in %2 % of the rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the rule %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::SchemaSourcesCard</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Infer from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>domains and ranges are united; what is missing is counted together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Versions to infer from</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Infer from %n version(s)</source>
        <translation>
            <numerusform>Infer from %n version</numerusform>
            <numerusform>Infer from %n versions</numerusform>
        </translation>
    </message>
    <message>
        <source>Infer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::SchemaTab</name>
    <message>
        <source>Schema</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has no schema</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A schema says what each column must be like. It is inferred from %1 and later versions are checked against it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Infer schema</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, inferred from %2, by %3, %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · F2 or a double click edits a cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Infer from…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Infers the schema anew from the versions that you choose</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::SchemaTableModel</name>
    <message>
        <source>at most %1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>any</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Required</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unique</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rising</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>falling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>any order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>experimental</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>deprecated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>production</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at least %1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Inferred from %1 values in %2 rows of %n version(s).</source>
        <translation>
            <numerusform>Inferred from %1 values in %2 rows of %n version.</numerusform>
            <numerusform>Inferred from %1 values in %2 rows of %n versions.</numerusform>
        </translation>
    </message>
    <message>
        <source>If rows to come are drawn alike, with 95 % confidence:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>· at most %1 of the values lie outside what is allowed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>· at most %1 of the values are of another type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>· at most %1 of the rows have no value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No two of these values were the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share of values outside what is allowed, at most, with 95 % confidence, if rows to come are drawn as those were from which the schema was inferred</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outside, 95 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Absent when</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owner</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::SearchButton</name>
    <message>
        <source>Go to run, dataset, model, command…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::SegmentedChoice</name>
    <message>
        <source>%1: %2</source>
        <extracomment>A choice of several and one of its words: How the column is shown: Over time</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::ShareChart</name>
    <message>
        <source>share of the rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1  %2 %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::SmallChart</name>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::SmallMultiples</name>
    <message>
        <source>%1 by %2</source>
        <extracomment>A metric and what it is drawn over: “Validation RMSE by step”</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::SplitRows</name>
    <message>
        <source>Holdout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share held out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holdout value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cross-validation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repeats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folds follow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows at random</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows at random, classes in their shares</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last rows by time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole groups at random</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows marked by a column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One part of the training rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folds at random</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folds at random, several times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folds that follow in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usual: the time of the holdout or schema</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::StatTile</name>
    <message>
        <source>%1: %2 %3</source>
        <extracomment>A tile for a screen reader: name, value, secondary text.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::StatusLine</name>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>⚠ %n failed</source>
        <translation>
            <numerusform>⚠ %n failed</numerusform>
            <numerusform>⚠ %n failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>Running work in the status line: its name and what it is doing just now.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::TableSource</name>
    <message>
        <source>Reading %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::TagDialog</name>
    <message>
        <source>Take it off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May be empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A tag for “%1”, which filters and columns can use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>A tag for %n run(s), which filters and columns can use.</source>
        <translation>
            <numerusform>A tag for %n run, which filters and columns can use.</numerusform>
            <numerusform>A tag for %n runs, which filters and columns can use.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tag</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::TagsCard</name>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No tags yet. Filters and columns can use them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F2 edits a value, Delete takes a tag off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the tag “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the tag “%1” off</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::TaskList</name>
    <message>
        <source>Running work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::TaskRow</name>
    <message>
        <source>Cancel %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::TimeWindowFields</name>
    <message>
        <source>First stretch from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First stretch to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second stretch from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second stretch to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::TitleBar</name>
    <message>
        <source>No project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open or create a project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::TrainDialog</name>
    <message>
        <source>Train a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Estimator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Experiment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Specification</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Specification as TOML</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the specification</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training specifications (*.toml)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no data to train on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a CSV file, or drop one onto the window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot load the data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a whole number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trials</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An amount (regression)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of two classes (binary)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of several classes (multiclass)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None: train once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values at random</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values near the best (TPE)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Many short trials, the best go on (halving)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several halvings (Hyperband)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every combination (grid)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Searching %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has no column of numbers or categories to predict.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End trials that fall behind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One goes on of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Early end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holdout and folds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preparation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights and metrics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::WatchdogCard</name>
    <message>
        <source>Watchdog</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looks at the curves of runs of “%1” while they grow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>! %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs of this experiment are not watched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ Nothing was seen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ Nothing so far: no missing numbers, no divergence, no plateau, no overfitting, no jump of the learning rate, no standstill.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>assay::WelcomePage</name>
    <message>
        <source>Recent projects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole life of a model in one place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What data it saw, how it was trained, whether it is really better, who approved it, how it does on newer data. A project is a folder on this machine.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>core</name>
    <message>
        <source>%1: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot write “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot secure “%1” on disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot read “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” does not name a version: after “@” stands a whole number from 1, as in “%2@1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has no name before “@”; write it as “bikes@1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be the name of a %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is empty. Give it at least one character.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has %1 characters, at most 200 are allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it begins or ends with a space. Remove it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“@”, “/” and control characters are not allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a JSON object: %2 at byte %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This work stopped because of a defect in Assay. Nothing was changed; show the details to report it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk that holds the project is full. Free some space and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project’s database could not be read or written: %1. Check the disk and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project’s database is damaged. Restore the project from a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program is holding the project’s database. Close it there and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project’s database cannot be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The work was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A value is too large to be kept in the project’s database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project has this already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project’s database refused a request of Assay. Nothing was changed; show the details to report it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot write “%1”: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no space in “%1” for the private copy that a read-only project is read from. Free some and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project “%1” is damaged: the beginning of its “assay.db” is not that of a database. Restore it from a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder “%1” holds no project of Assay: its “assay.db” is damaged or belongs to another program. Choose another folder, or restore it from a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot open “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project “%1” has been locked by process %2 for more than %3 seconds. Wait for that process or end it, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project “%1” has been locked by another process for more than %2 seconds. Wait for it or end it, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project “%1” was written by a newer version of Assay (structure %2; this one knows %3). Install the newer version to open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stored object “%1” is damaged and was moved to quarantine. Restore it from a backup, or import the file again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not the name of a stored object.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stored object “%1” is missing from the project. Restore it from a backup, or import the file again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough memory to read the stored object “%1”. Close other programs and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot make the folder “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a folder, so nothing can be stored in it. Move it away and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project knows no person “%1”. Add that person first, or choose one of the people it lists.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project has a person “%1” already. Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot make the private copy that the read-only project “%1” is read from: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no project in “%1” or in a folder above it. Name the project’s folder, or create a project first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder “%1” is not empty. Choose another folder, or a new name, for the project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program opened the new project in “%1” before it was finished. Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project “%1” is damaged: its database does not agree with itself. Restore it from a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is a file, so no project can be created there. Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no folder “%1”. Check its name, or create a project there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is a file; a project is a folder. Name the folder that holds “assay.db”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot open the folder “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder “%1” holds no project: it has no “assay.db”. Choose another folder, or create a project in a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder “%1” holds no project: its “assay.db” is not a file. Choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project “%1” can only be read, since “%2” cannot be written (%3).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full, so this project can only be read for now. Free some space, then open the project again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project’s database is damaged, so this project can only be read for now. Restore it from a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing to the project’s disk failed, so this project can only be read for now. Check the disk, then open the project again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A change was not made because of a defect in Assay; show the details to report it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A change was not made because the database ended it early. Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A change asked for another change and would wait for itself; this is a defect in Assay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” holds nothing but %2, so it explains nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” holds %2 in %3 of %4 rows, so it explains almost nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” holds %2 in %3 of %4 rows. Find out whether this number stands for something else, such as a missing value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is infinite in %2 of %3 rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is missing in %2 of %3 rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot read “%1”: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line %1 has 1 field where %2 were expected. Give every line the same number of fields, and quote a field that holds the delimiter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line %1 has %2 fields where 1 was expected. Give every line the same number of fields, and quote a field that holds the delimiter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line %1 has %2 fields where %3 were expected. Give every line the same number of fields, and quote a field that holds the delimiter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has more than %1 columns. Keep the columns that you need, or turn rows and columns round.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>column %1 has no name in the first line. Give every column a name of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the column name “%1” stands twice in the first line. Give every column a name of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading “%1” was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has more than %1 rows. Split it into smaller files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it holds a line of column names but no rows. Choose a file with data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is empty. Choose a file with a line of column names and rows of data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be the delimiter of a CSV file. Choose a comma, a semicolon, a tab or a bar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot read “%1”: its table is larger than the memory that is free. Split it into smaller files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot read “%1”: there is no such file. Check its folder and name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot read “%1”: you have no right to. Ask its owner to let you read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot read “%1”: it is a folder. Choose a CSV file inside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot read “%1”: it is a device or a pipe, not a file. Save its data as a CSV file first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot read “%1”: it changed while it was read. Import it again when the program that writes it is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot read “%1”: it is larger than the memory that is free. Split it into smaller files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stored way to read “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stored profile of “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The dataset “%1” was not kept. Import it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project has no data “%1”. The list of data shows the versions there are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project has no data named “%1”. Import it, or choose one from the list of data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project has no data version with the number %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dataset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A stored data profile knows a column type “%1”, which this version of Assay does not. Import the data again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data has no column “%1” to predict. Choose one of: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Describing “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Describing the data was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot describe the data: there is too little free memory. Close other programs and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A schema has the word “%1” under “%2”, which this version of Assay does not know. Infer it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is missing in %2 of %3 rows, which is %4 %; at most %5 % is allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not of type %2 in %3 of %4 rows; row %5 holds “%6”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” lies outside %2 to %3 in %4 of %5 rows; the furthest value is %6.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” holds words that the schema does not know in %2 of %3 rows, such as %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” repeats an earlier value in %2 of %3 rows; row %4 holds %5 again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data has no column “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The schema knows no column “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stored schema “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project has no schema “%1”. Infer one from data first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>schema</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stored check of “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” and “%2” give the target away: their sum is “%3” in all %4 rows. Exclude both from training.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” gives the target away: its correlation with “%2” is %3. Exclude it from training.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log is broken: entry %1 is missing; entry %2 stands in its place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log is broken: entry %1 does not continue the entry before it; one of them was changed, inserted or exchanged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log is broken: entry %1 was changed after it was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log is intact; it has no entries yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log is intact: every hash and link of its %1 entries was recomputed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verifying the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verifying the log was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model file is damaged: what was learned does not fit its signature. Restore it from a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pass %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The perceptron’s error grew beyond all bounds. Lower “estimator.learning_rate_init”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model file is damaged: %1. Restore it from a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a model file of Assay: it does not begin like one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is cut off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model file was written by a newer Assay (format %1, this one reads up to %2). Update Assay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its bytes do not fit their digest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its parts do not fit its length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model file’s header</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data has no column “%1”, which the model needs. Its columns are %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The column “%1” is %2 here, but the model learned it as %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model file is damaged: its preparation does not make sense.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Solving for coefficients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot split by “%1”: the data has no such column. Its columns are %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot split by time: “%1” holds words, not times or numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot split by time: “%1” is missing in row %2. Fill it or split at random.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The split leaves %1 rows to train on and %2 to hold out; both need at least %3. Change “split” or take more data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The target “%1” is not a column of %2. Its columns are %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The target “%1” is missing in every row. Choose another target.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The target “%1” is %2 in every row, so there is nothing to learn. Choose another target.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only %1 rows have the target “%2”; training needs at least %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preparing the features</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is “%2” in the specification; allowed are %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is %2 in the specification; allowed is %3 to %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The specification has no “%1”; add it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>number of trees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>share of each tree that is added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>levels of a tree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>least weight of rows in a leaf</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>share of rows for each tree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>share of features for each tree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L2 penalty on leaf values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rounds without gain before it stops, 0 for never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>units of each layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step size of Adam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L2 penalty on weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rows for each step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>passes over the rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>passes without gain before it stops</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has %2 layers in the specification; allowed is 1 to 10.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“estimator.%1” is not known for the estimator “%2”; allowed are %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“estimator.%1” has the wrong type in the specification; allowed is %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a list of whole numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L2 penalty on coefficients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“exclude” names the target “%1”; take it out of the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a text in quotes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a list of texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a table, [%1]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not known in a specification; allowed are %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has the wrong type in the specification; allowed is %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The specification is not valid TOML: line %1, column %2. Mend it there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“--set %1” has no “=”; write it as “--set estimator.max_depth=4”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“--set %1” goes into “%2”, which is not a table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>XGBoost could not go on; show the details.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Round %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stored result of an evaluation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stored result of an evaluation has no numbers for “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The object %1 does not hold predictions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A stored piece of a metric curve is damaged and cannot be read. Restore the project from a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the closing %1 of the quote that opens at character %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The filter cannot be read at character %1: expected %2, found %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The order cannot be read at character %1: expected %2, found %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one of =, !=, &lt;, &lt;=, &gt; and &gt;=</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“in”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one of =, !=, &lt;, &lt;=, &gt;, &gt;=, like, ilike, in and not in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“=” or “!=” before text in quotes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number without quotes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text in quotes or a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text in quotes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a pattern in quotes, such as &apos;xgb%&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a list such as (&apos;a&apos;, &apos;b&apos;)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“,” or “)”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“null”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“and” or the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a key such as metrics.rmse, params.max_depth or status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one of metrics., params., tags., attributes. or dataset.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dataset.name, dataset.digest or dataset.context</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The environment of run %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run %1 has the status “%2”, which this version of Assay does not know.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no run with the id “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no run “%1”. Name it by its id, by at least the first four digits of its id, or by its name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>experiment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no experiment “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run “%1” has ended already (%2) and cannot end again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The process that recorded this run is gone; what it had recorded until then is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” means more than one run, such as %2 and %3. Give more digits of the id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no model “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model “%1” has no version %2; its newest is %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no request with the number %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request for “%1” is no longer open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeping “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Importing “%1” was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a role; use “data scientist” or “team lead”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project “%1” has no people yet; add the first one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be approved: its model file is missing or damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request for “%1” was approved by %2 already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request for “%1” was rejected by %2 already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request for “%1” was returned by %2 already; ask anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request for “%1” was withdrawn by %2 already; ask anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 asked for this and may not approve it; another team lead must decide.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 asked for this and may not reject it; withdraw it, or let another team lead decide.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 asked for this and may not return it; withdraw it, or let another team lead decide.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run “%1” (%2) has no model to register; only finished runs have one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run “%1” is registered as “%2” already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is in production already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has asked for “%2” already; that request is still open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only %1, who asked for “%2”, may withdraw the request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a team lead and may not decide about “%2”; a team lead other than %3 must.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give a reason for the decision about “%1”; the log keeps it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not comparable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same holdout rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>upper bound &lt; 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>better</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>worse</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>RMSE on the holdout, %n row(s)</source>
        <translation>
            <numerusform>RMSE on the holdout, %n row</numerusform>
            <numerusform>RMSE on the holdout, %n rows</numerusform>
        </translation>
    </message>
    <message>
        <source>R² %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>useful</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>useless</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training data satisfies %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n anomaly(ies)</source>
        <translation>
            <numerusform>%n anomaly</numerusform>
            <numerusform>%n anomalies</numerusform>
        </translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pass</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 × the holdout&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>grown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Against “%1”, paired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Against %1 in production, paired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run “%1” (%2) has no holdout predictions to compare; only finished runs have them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” was tested on %2 and “%3” on %4. Compare runs that were tested on the same data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” and “%2” were tested on different rows of %3. Compare runs with the same target, split and seed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A comparison needs at least two runs; the first is the baseline.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run %1 is named twice; name each once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paired bootstrap, 10,000 resamples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The comparison was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model predicts “%1”, but %2 has no such column of numbers to compare with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run “%1” has no model; only finished runs can be evaluated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The demo was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean of the training data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ridge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>xgboost depth 6</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>small neural network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training “%1” and “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing the four runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Registering “%1” as demand@1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hourly bike rentals in Washington, trained on 2011.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 decides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clearly better than the baselines on days it had not seen. Check it again as soon as data of 2012 arrive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Importing the rentals of 2011</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hourly rentals of 2011.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inferring a schema</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Importing the rentals of 2012</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hourly rentals of 2012.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking 2012 against the schema of 2011</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evaluating demand@1 on 2012</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Creating the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The demo is ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distinct</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Least</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Greatest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holdout predictions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Predictions on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Audit entry %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Audit head</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>excluded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appendix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training specification</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Digests in full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request %1: %2 to %3, %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why it was asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why it was decided so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>imported the data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>inferred the schema</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>checked the data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>trained the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>registered the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asked for production</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>approved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>returned the request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>withdrew the request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>archived the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>evaluated the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>schema %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>returned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has asked to bring this version to production.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence only: approvals are recorded, not signed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Audit references</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each entry holds the hash of the one before it, so that the head hash stands for the whole log at the time of this report.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entries in the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Head hash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entries about this version, its run and its data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>worse than this model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>better than this model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no difference beyond chance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point and 95 % interval. Right of the dashed line the other run is worse, left of it better.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difference, in the unit of “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>95 % from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p, corrected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, holdout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Times holdout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evaluated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How %1 breaks the schema %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first %1 of %2 anomalies; the dataset&apos;s page shows all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparison with the other runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No other finished run of the experiment “%1” was tested on the same rows, so there is nothing to compare with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs of “%1” tested on the same %2 rows (%3). Each p is corrected by Holm&apos;s method for the number of runs compared, %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These are the best %1 of %2 comparable runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later evaluations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model has not been evaluated on other data yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was not checked against a schema.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 satisfies the schema %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not checked against a schema</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>satisfied the schema %1 on %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>broke the schema %1 in places: %2, found on %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, inferred from %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Digest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schema</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How “%1” is spread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correlation with “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pearson&apos;s correlation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The target “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard deviation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Median</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the profile warns of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first %1 of %2 warnings; the dataset&apos;s page shows all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run does not say which data it was trained on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (team lead)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (data scientist)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the records of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the model and its predictions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing with the other runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project %1 · %2 · audit head %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report is ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt; %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (95 % interval %2 to %3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Root mean squared error: typical size of an error; large errors weigh more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean absolute error: average size of an error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the target&apos;s spread that the model explains; 1 is perfect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean of the training data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ridge regression</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradient-boosted trees (XGBoost)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neural network (multilayer perceptron)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All %1 rows are drawn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 rows are drawn, chosen at random.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Metric</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Predicted against actual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the dashed line a prediction is exact. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actual “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Predicted “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Residuals against prediction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Above the dashed line the model predicted too little, below it too much.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actual minus predicted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How residuals are spread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RMSE by “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the inputs with few values, “%1” weighs most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RMSE on the holdout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beyond chance the model predicts neither too much nor too little on average.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On average the model predicts %1 too little.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On average the model predicts %1 too much.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Half of the residuals (actual minus predicted) lie between %1 and %2, nine tenths between %3 and %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The largest error is in row %1: actual %2, predicted %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the gain of all splits of the trees. It says what the model uses, not what causes the target.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the sum of absolute coefficients on scaled features. It says what the model uses, not what causes the target.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results on the holdout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No rows were held out, so there are no results.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights of inputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No input changes what this model predicts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much each input matters to the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Growth of the RMSE, in the unit of “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share, %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1 heaviest of %2 inputs. %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On %1 rows of %2 that were held out of training, %3 predicts “%4” with a root mean squared error of %5 and a mean absolute error of %6, both in the unit of “%4”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There it predicts no better than always answering the mean (R² %1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It explains %1 of the target&apos;s spread there (95 % interval %2 to %3).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To compare with: in %1, “%2” is %3 on average, with a standard deviation of %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other run of its experiment, “%1”, is worse beyond chance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other run of its experiment, “%1”, is better beyond chance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chance explains its difference from the other run of its experiment, “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All %1 other runs that were compared with it on the same rows are worse beyond chance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of %1 other runs that were compared with it on the same rows, %2 are worse beyond chance, %3 better, and %4 differ no more than by chance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 asked for production; %2 approved on %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 asked for production on %2; the request is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rejected it for production on %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not approved for production.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 on the holdout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>95 %: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>candidate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>production</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>archived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Estimator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Predicts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Registered by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Registered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No rows were held out of training, so its error on new data is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by time: the last %1 held out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by column: rows where “%1” is “%2” held out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>random: %1 held out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no: training again may give another model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes, for this seed and number of threads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Experiment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trained by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Took</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holdout rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reproducible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Excluded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parameters of the estimator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parameter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Qt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Eigen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>XGBoost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compiler</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Processor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code and environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Validation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passes over the training rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Curves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This estimator is fitted in one step, so it has no curves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing the data was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot compare the data: there is too little free memory. Close other programs and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 early</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” seems to be %2: moved back by that, it fits “%3” again. Check the time zone and the export.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” seems to be moved by %2: “%3” goes up and down with it as before once it is moved back. Check the time zone and the export.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” goes with the other columns the other way round than before. Find out whether its meaning was turned round.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rows repeat earlier rows in all columns but keys. Remove them, or find out why they were sent twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rows stand in the earlier data too. A model trained on those knows their answers: remove them before it is tested.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“and”, “or”, a comparison or the end is expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is nested deeper than %1 levels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“in” is expected after “not”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“null” is expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“null” or “not null” is expected after “is”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a list such as (&apos;a&apos;, &apos;b&apos;) is expected after “in”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“,” or “)” is expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number is expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number or a text in single quotes is expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a column, a number, a text or “(” is expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“)” is expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a column, a number, a text or “(” is expected (a column of that name stands in backticks)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no function “%1”; there are abs, min and max</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“,” and a second value are expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is longer than %1 characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rule “%1” is wrong at character %2: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the rule ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” stands there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, but %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text stands in single quotes and a column&apos;s name in backticks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” means nothing here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a number such as 12 or 0.5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the closing “%1” is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>true or false</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is expected, but this is %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no column “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a time such as &apos;2011-01-31&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>true and false have no order; use “=” or “!=”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whole rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” seems to be in another unit: its values are about the earlier ones × %2 %3 %4. Convert them back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” seems to be in another unit: its values are about 1/%2 of the earlier ones. Convert them back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” seems to be in another unit: its values are about %2 times the earlier ones. Convert them back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” looks as “%2” did before, and the other way round. Exchange the two columns back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is %2 in %3 % of the rows and was so in %4 % before. Find out whether %2 stands for something else, such as a missing value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” holds nothing but %2, though it varied before. Find out whether its source still works.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is missing in all rows from %2 to %3. Find out whether its source was down at that time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%2” of “%1” is gone, and the new “%3” stands about as often. If it was renamed, rename it back or edit the schema.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%2” of “%1” is gone, and “%3” stands more often by about as much. If they were merged, part them again or edit the schema.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 [%2, %3]</source>
        <extracomment>A value with its interval; where the comma is the decimal mark, part the ends by a semicolon.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>allow a missing share of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change the type to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>widen the range to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>add %1 to the words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>allow any word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ask for a share of %1 inside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” does not match the pattern “%2” in %3 of %4 rows; row %5 holds “%6”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>let values come again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>let values rise and fall</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” falls in %2 of %3 rows, but may only rise; row %4 holds %5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” rises in %2 of %3 rows, but may only fall; row %4 holds %5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data have the column “%1”, which is absent in the environment “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>let the column be absent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>add the column as %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key (%1) comes again in %2 of %3 rows, such as row %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ask for no key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data have %1 rows; at least %2 are expected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data have %1 rows; at most %2 are expected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>allow %1 rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The newest “%1” is %2, %3 days ago; at most %4 are allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>allow %1 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drop the rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rule “%1” cannot be checked on these data: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rule “%1” does not hold in %2 of %3 rows, such as row %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ask that a share of %1 keeps it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is neither yes nor no.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not known here. Use one of %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say which words to add to “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not among the words of “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A column has no property “%1”. Use one of %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be edited like that. Write: set %2 VALUE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The schema has no column “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be done. Write: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The schema has a column “%1” already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The schema has no rule “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not an edit. Begin with set, add, remove or rename, then say what, such as “set temp.max 1.2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A stored schema makes no sense: %1 Infer it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a date. Write it as 2011-01-31.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a number. Write it as 12 or 0.5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a share. Write it as 0.02 or 2%.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a range. Write it as 0..10, 0.., ..10 or any.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The range “%1” is empty: its lower end is above its upper one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A column has no name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A share of “%1” is not between 0 and 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The range of “%1” is empty: its lower end is above its upper one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share of rows that keep “%1” is not between 0 and 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two columns are named “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key names the column “%1”, which the schema does not have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The range of rows is empty or below 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The greatest age is below 0 days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a regular expression: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is %2 in %3 of %4 rows, apart from all other values. It probably stands for a missing value: name it as one at import.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” holds numbers in %2 of %3 rows and words such as “%4” in others, so all are taken for words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” equals “%2” in every row. Keep one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 rows repeat an earlier row in every column, such as row %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” seems to be renamed to “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is new and required.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is new and may be absent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, which allows other data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, which allows more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, which allows less</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” was %2 and is %3%4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rule “%1” is gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rule “%1” is new.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fully compatible: the same data are valid under both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backward compatible: data that were valid stay valid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward compatible: data that are valid now were valid before; some earlier data may not be valid any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not compatible: some data are valid under one alone, in both directions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing would change: “%1” says that already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” was edited, but %2 has been saved since. Edit that one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No data were checked against “%1” yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last check of %1 against %2 has no anomaly %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>edited the schema</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ordering the rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ordering the rows was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is cut off. Copy or download it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its compression is damaged. Copy or download it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unpacked it is more than %1 times as large, as no table is. Unpack it yourself if you trust it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>semicolon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>delimiter %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be the quote of a CSV file. Choose &quot; or &apos;, or none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be the decimal mark. Choose a point or a comma.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot stand between thousands. Choose a point, a comma, an apostrophe or a space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be the decimal mark and stand between thousands. Choose two different marks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a known encoding. Choose one of: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>decimal comma</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>thousands by “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>single quotes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no quotes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no header</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its first line holds only numbers, so the column names seem to be missing. Add a first line with a name for each column, or read it without a header.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot read “%1”: it is not written in %2. Choose another encoding.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing the versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing the versions was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the paired test finds the other three worse.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the paired test finds %1 of the other three worse.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smallest error of four: RMSE %1 on the last fifth of 2011, against %2 for the mean of the training data; %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not of type %2 in %3 of %4 rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” does not match the pattern “%2” in %3 of %4 rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” repeats an earlier value in %2 of %3 rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” falls in %2 of %3 rows, but may only rise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” rises in %2 of %3 rows, but may only fall.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A stored sketch of a column was written by a newer version of Assay. Use that version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A stored sketch of a column is damaged. Import the data again under another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stored sketches of the data are damaged. Import the data again under another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stored sketches of the data were written by a newer version of Assay. Use that version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is named twice, so its rows would count twice. Name each version once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Describing %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not of one type in all of %2, so it is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking the database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the query’s rows: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The query was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot run the query: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the database says “%1”. Correct the query and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line %1, column %2: %3. Correct the query there and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is empty. Write one that gives rows, such as SELECT * FROM a_table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it holds the character NUL. Leave it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot write into “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot pack an object. Close other programs and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a file “%1” already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The PostgreSQL server asks for a password. Type it when asked, or set PGPASSWORD, or write it into ~/.pgpass.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The PostgreSQL server does not let you in with that password: %1. Check name and password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot connect to PostgreSQL: %1. Check host, port, name of the database and user.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it does something other than read. Write one SELECT or WITH … SELECT.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it holds more than one statement. Import each one on its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to PostgreSQL broke off: %1. Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to PostgreSQL cannot be understood. Write it as host=… port=… dbname=… user=…, or as a postgresql:// address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The PostgreSQL server did not answer for 15 seconds. Check host and port.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the column “%1” holds binary data (bytea), which no table can hold. Leave it out, or turn it into text with encode(…, &apos;hex&apos;).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it gives no rows. Write one SELECT or WITH … SELECT.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it gives no columns. Name what it is to read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is no SQLite database, or it is encrypted. Choose another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the database is damaged. Restore it from a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another program is writing it. Try again when that is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a change to it was left unfinished, and only its own program may complete it. Open it there once, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file or its folder cannot be opened. Check that you may read them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the query needs more room for its work than the disk has. Free some space and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the query needs more memory than is free. Ask for fewer rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no such file. Check its folder and name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you have no right to. Ask its owner to let you read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not a file. Choose the file of an SQLite database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it holds only a comment. Write one that gives rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has parameters such as ? or :name. Write their values in their place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the column “%1” holds binary data (a BLOB), which no table can hold. Leave it out, or turn it into text with hex().</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another program opened it meanwhile. Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>take “%2” of “%1” as missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write “%1” as “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing with the target was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summing up “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot compare the column with the target: there is too little free memory. Close other programs and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing the column was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot compare “%1”: it holds words on one side and numbers on the other. Compare it with another version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot compare the column: there is too little free memory. Close other programs and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot compare “%1”: only one of the two versions has it. Compare it with another version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no rows in %1, so there is nothing to compare.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and %2 hold the same single value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed: %1 is farther from %2 than chance explains. The Jensen-Shannon divergence is %3; without a change it stays below %4 in 95 of 100 cases.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As before: chance explains how far %1 is from %2. The Jensen-Shannon divergence is %3; without a change it stays below %4 in 95 of 100 cases.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Following the column over time was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot follow a column over “%1”: it holds no time. Give another column the role time in the schema.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Following “%1” over time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot follow the column over time: there is too little free memory. Close other programs and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” as %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 types given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opens a quote that is never closed. Close it, and double every quote inside a quoted field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has text behind a closing quote. Double every quote inside a quoted field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has a quote inside a field that does not begin with one. Put the whole field in quotes and double the quotes inside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has a carriage return without a line feed. Save the file with the line ends of Linux or Windows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds a NUL byte, so it is not a text file. Export the data as CSV in UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not valid UTF-8. Save the file as UTF-8, or read it in its own encoding, such as windows-1252.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is longer than %1 MB, as no row is. Look for a quote that is never closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds “%1”, which is no %2. Correct the value, name it as a missing value, or choose another type for the column.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is written in UTF-16. Read it as utf-16le or utf-16be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line %1, column %2, </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line %1, column %2 (“%3”), </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has no column “%1”, which was given a type. It has: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it changed while it was read. Import it again when the program that writes it is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not an edit of data. Begin with missing, convert, replace, swap, shift or drop, such as “missing hum -1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a factor. Write it as 0.01 or 1/100.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data have no column “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” does not hold numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1”: “%2” is taken as missing in %3 rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is converted (%2) in %3 rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1”: “%2” is written as “%3” in %4 rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” and “%2” are exchanged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a whole number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” holds times. Move it by “day” or “hour”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” holds days. Move it by whole days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is moved by %2 %3 in %4 rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” holds numbers. Move it round a cycle such as 0..23.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is moved by %2 round %3 in %4 rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is the only column.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The column “%1” is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” are not rows. Write them as 1..10.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rows %1 to %2 are left out, %3 of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rows that repeat earlier rows are left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not at hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has none of the columns that are compared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rows that stand in %2 too are left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No column is left to compare rows by.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This version of Assay cannot read data of the kind “%1”. Install a newer one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file “%1” is no longer what “%2” was imported from. Put the old file back, or import the new one as the next version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line %1, column %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a string is not closed on its line. Close it with a quote, and write a line end inside it as \n.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a string holds a control character. Write it as \t, \n or \u00XX.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a string holds a backslash that JSON does not know. Write a backslash itself as \\.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a bracket is not closed. Put each object on one line of its own, or all of them into one array.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is not a JSON object. Put one object, such as {&quot;a&quot;: 1}, on each line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is not valid JSON. Write names and strings in double quotes, with commas between, and one object on each line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more than %1 brackets stand inside each other. Flatten the objects first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the name “%1” stands twice in one object. Give every value a name of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a string holds the character NUL, which no column can hold. Leave it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a name is empty or holds the character NUL. Give every value a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it holds no objects. Choose a file with one JSON object on each line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its objects are empty. Choose a file whose objects hold values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot read “%1”: line %2, column %3 holds a NUL byte, so it is not a text file. Export the data as JSON in UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot read “%1”: line %2, column %3 is not valid UTF-8, which JSON is written in. Save the file as UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot import the query’s result: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has more than %1 columns. Name the columns that you need.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the name of column %1 is empty or has outer spaces. Name it with AS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>two columns are named “%1”. Give each a name of its own with AS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its columns have only numbers as names, such as “%1”. Name them with AS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>row %1 of the column “%2” holds the character NUL, which no table can hold. Leave it out with replace().</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>row %1 of the column “%2” is not valid UTF-8. Correct it in the database, or turn it into text with hex().</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has more than %1 rows. Ask for fewer with WHERE or LIMIT.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has no rows. Check the query’s conditions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The query’s result is larger than the memory that is free. Ask for fewer rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>move “%1” back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>turn “%1” round again: %2 − “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>leave out the rows that repeat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>leave out the rows that stand in %1 too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>let “%1” have the column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>leave the column out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exchange “%1” and “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>convert “%1” back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>leave out the rows %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expect no “%1” any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write “%1” as “%2” again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is no Parquet file, or it is damaged or cut off. Write it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its column “%1” holds values of the type %2, which no column here can hold. Leave it out, or turn it into text or numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has no columns, or more than %1. Keep the columns that you need.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the column name “%1” is empty or stands twice. Give every column a name of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it holds no rows. Choose a file with data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot read “%1”: it is a Parquet file, and this Assay was built without Arrow, which reads them. Save the data as CSV or JSON lines, or build Assay where CMake finds Arrow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Editing “%1” was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing would change: “%1” finds no row in %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” would leave no row of %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No edit of %1 was given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing what “%1” becomes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot edit the data: there is too little free memory. Close other programs and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was not checked yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No edit of the data is known that helps here; the schema may be edited: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The schema file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The schema file cannot be used: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The schema file names no columns. Write one with “assay schema show NAME --json”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No edit of a schema helps here; the data are what is wrong: %1 “assay data edit” edits them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the query’s result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The result of a query cannot be referenced, only kept. Leave out the wish to reference it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be compared with itself. Name other data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the data that a schema is to be inferred from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>edited the data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The checkpoint is damaged. Train from the start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The checkpoint belongs to another specification or other data. Train from the start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A curve needs a finite score and a class for each row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A curve needs rows of both classes; these %1 rows are of one. Test on more rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cost of a mistake must be 0 or more; it is %1 and %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pass %1 over the coefficients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” holds infinity or numbers too large to learn from. Mend the column or leave it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>share of these for each level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L1 penalty on leaf values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>least gain of a split</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>steps of each number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>where a tree grows next: level by level, or where most is gained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>leaves of a tree, 0 for as many as its levels allow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>columns that predictions may only rise with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>columns that predictions may only fall with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>share of features for each node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rows that decide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whether nearer rows count more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how distances are measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what units make of their sum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>share of the penalty that is L1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>penalty on coefficients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>most passes over the coefficients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>duality gap at which it stops</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how much the rows count beside the penalty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>most steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>relative error of coefficients at which it stops</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>share of the largest variance that is added to all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The estimator “%1” does not learn the task “%2”; those that do are %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“validation.folds” is %1, but %2. Take fewer folds or more data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there are only %1 groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only %1 training rows have the class “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there are only %1 training rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no rows to divide into groups.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rows cannot be divided into %2 groups. Ask for 1 to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A number is missing or infinite, so that rows have no distance. Mend it or leave its column out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moving centres, round %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The centres to start from do not have the features of the rows, as finite numbers. Give %1 for each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No finite coefficients were found. Exclude columns with infinite or extreme values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step %1 towards the best coefficients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The features tell the classes apart without an error, so without a penalty the coefficients would grow without end. Set “estimator.penalty” to l2, if need be with a large “estimator.C”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean absolute error as a share of the actual value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss of the prediction taken as a quantile of the target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Surprise at the true classes; confident mistakes weigh most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of rows whose class is right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share that is right, averaged over the classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the rows taken for a class that have it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the rows of a class that are found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Harmonic mean of precision and recall</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chance that a row of the class is ranked above another; 0.5 is chance alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Average precision over all thresholds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean squared error of the probabilities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correlation of predicted and true classes; 1 is perfect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far probabilities lie from what came true, on average</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its classes do not fit its task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“estimator.%1” names “%2”, which is no column of numbers that the model learns from. Name such columns only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” stands in “estimator.monotone_increasing” and in “estimator.monotone_decreasing”; take it out of one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finding the nearest rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no “%1” for %2; use one of %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two models were not tested on the same rows, so they cannot be compared row by row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A model predicts something that is no number, so it cannot be compared. Look for infinite or missing inputs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not defined on these %2 rows, for example because they hold too few of a class. Compare by another metric.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Principal components need at least two rows of numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Principal components of %1 features take too long; allowed are %2. Leave columns out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A number is missing or infinite, so that there are no principal components. Mend it or leave its column out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 principal components were asked for; allowed are 1 to %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finding principal components</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No column is left to learn from: in the training rows, all are missing, or dates that never vary.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model file was written by a newer version of Assay. Update Assay to use it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” names the column “%2”, which the data does not have. Its columns are %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” names the column “%2”, which is %3; it takes %4. Take it out of the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>numbers and words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“prepare.interactions” names the column “%1”, which is no feature. Take “%2” out of the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No column is left to learn from: all are excluded, free text or the target. Exclude fewer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“prepare.%1” names the target “%2”, which is no feature; take it out of the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“prepare.%1” and “prepare.%2” both name “%3”; take it out of one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“prepare.interactions” has “%1” in the specification; allowed are two columns with “*” between them, such as “temp * hum”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tree %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has bounds, but the parameter is no number; give a list of values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1.min” must be below “%1.max”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1.log” needs a “min” above 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no parameter of the estimator “%2”; allowed are %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A grid needs a list of values for “%1”, not bounds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The search has no space; add [search.space] with values or bounds for parameters of “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The grid has %1 points, more than %2. Give fewer values, or search at random.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The estimator “%1” has no effort that “%2” could raise. Search at random or by tpe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“search.space.%1” is what “%2” raises itself, up to “estimator.%1”; take it out of the space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” must be a list of values such as [4, 6, 8], or bounds such as { min = 0.01, max = 0.3, log = true }.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The predictions are not about these rows, so they cannot be looked at by column. Evaluate the model on the data first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no column “%1” to look at the rows by.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The search for slices was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at pairs of columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> and </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slices need a finite loss for each row; a model that predicts infinite values has none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No training row has the class “%1”. Split so that it is there, such as “stratified”, or leave its rows out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The target “%1” is %2; regression needs numbers. Choose another target, or the task binary or multiclass.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The target “%1” is %2; classes need booleans, categories or numbers. Choose another target.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The target “%1” has more than %2 classes. Choose another target, or the task regression.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The target “%1” has %2 classes; binary needs two. Choose the task multiclass or another target.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“positive” is “%1” in the specification, which no row has; the classes of “%2” are %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number, a text, or a list of whole numbers or of texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“weight” names “%1”, which is no column of numbers in %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weight “%1” is “%2” in row %3; weights must be above 0. Mend it or leave the row out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fold %1 of %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“weight” names the target “%1”; name another column.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“positive” belongs to the task “binary” alone; leave it out, or change “task”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“class_weight” belongs to the tasks “binary” and “multiclass”; leave it out, or change “task”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A “stratified” split keeps the shares of classes, which regression does not have. Choose “random”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A feature holds infinity or a number beyond 3.4e38, which XGBoost cannot take. Mend the column or leave it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>95 % interval %1 to %2, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is better than “%2” by %3 (%4).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is worse than “%2” by %3 (%4).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” and “%2” do not differ in %3 on these rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” differs from “%2” by %3 (%4); whether that is better is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The difference of “%1” to “%2”, %3 (%4), could be chance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The difference of “%1” to “%2”, %3 (%4), could be chance; about %5 more rows would settle it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pruned at step %1: %2 lies above %3, the median of %4 earlier trials.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2, now %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” came out again bit for bit: the model file and all %2 holdout predictions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” came out again within tolerance: no holdout prediction differs by more than %2 of the largest; the model file is not the same bit for bit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” did not come out again: other rows were held out than the run recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” did not come out again: a holdout prediction differs by %2 of the largest, %3 is the tolerance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run “%1” has no model to compare with; only finished runs that Assay trained can be reproduced.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” predicts something else than “%2”. Compare runs with the same task and classes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be compared by “%2”; use one of %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DeLong&apos;s test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>McNemar&apos;s test with mid-p</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paired bootstrap, %1 resamples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run %1 is still running; it cannot be begun again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No trial of the search gave a “%1”. Look at the trials’ own errors.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, best %1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trial %1 of %2%3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, trial %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run “%1” is no search, so it cannot be resumed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The search “%1” has finished; there is nothing to resume.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The specification has no [search]; add it, or train once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model predicts “%1”, but %2 has no such column to compare with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every value of “%1” is missing in %2 or unknown to the model, so there is nothing to compare predictions with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The specification has a [search]; start it as a search, or take [search] out to train once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The evaluation was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lower bound &gt; 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 on the holdout, %n row(s)</source>
        <translation>
            <numerusform>%1 on the holdout, %n row</numerusform>
            <numerusform>%1 on the holdout, %n rows</numerusform>
        </translation>
    </message>
    <message>
        <source>ROC AUC %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fallen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For the class “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each class against all others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ROC curve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the dashed line rows are ranked by chance. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>False positive rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>True positive rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the dashed line, what was said came true as often. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Predicted probability</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share that came true</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actual classes, and what they were taken for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actual classes, and what they were taken for; the first %1 of %2 classes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of each other run minus this model&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 on each data version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point and 95 % interval; the dashed line is the holdout&apos;s %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, in the unit of “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shares of the classes in the training data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linear regression (least squares)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lasso regression</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Elastic net regression</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logistic regression</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Naive Bayes (Gaussian)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nearest neighbours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Random forest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By how much the %1 on the holdout grows when the input&apos;s values are shuffled among the rows, averaged over five shuffles. It says what the model uses, not what causes the target.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Growth of the log loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rows of %2 that training did not see.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RMSE and MAE are in the unit of “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Intervals are 95 % intervals over rows, which are taken as independent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On %1 rows of %2 that were held out of training, %3 predicts the class “%4” with an accuracy of %5 and a log loss of %6.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On %1 (%2 rows) its %5 is %3, %4 times the holdout&apos;s. The intervals do not meet: on these data the model is worse beyond chance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On %1 (%2 rows) its %5 is %3, %4 times the holdout&apos;s. The intervals do not meet: on these data the model is better beyond chance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On %1 (%2 rows) its %5 is %3, %4 times the holdout&apos;s. The intervals meet, so chance may explain the difference.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The validation %5 was smallest, %1, at step %2 of %3, and ended at %4. Validation rows are part of the training rows, not of the holdout.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 while it was trained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This kind of model cannot tell exactly what each input adds to a prediction; boosted trees and linear models can. Look at the importance of its inputs instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no rows to explain the model with. Choose data that hold its target.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rows to explain the model with are not rows of this table. Evaluate the model on the data first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The explanation was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The predictions are not about these rows, or are not finite, so groups of rows cannot be compared. Evaluate the model on the data first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no column “%1” to compare groups by. Name a column of the data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 over folds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean over the folds of the training rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model has no input “%1”. Choose one of its inputs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has no value in these rows, so nothing can depend on it. Choose another input.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seeing how predictions depend on “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model predicts values that are not finite on these rows, or their truth does not fit, so no importance can be measured. Choose other data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Importance needs the truth of each row; %1 rows came with %2 values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shuffling one input after another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run “%1” has no model; only finished runs can be explained.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run “%1” kept no holdout predictions. Name data to explain it with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adding up what each input contributes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no column “%2”, which the specification names in “slices”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p below %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p = %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Predictions for “%1” lie %2 above those for “%3”, compared with the truth (95 % interval %4 to %5, %6).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Positive rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model looks at no input.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On these rows no input is shown to matter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” matters most: shuffled, it raises %2 from %3 by %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n input(s) are not shown to matter.</source>
        <translation>
            <numerusform>%n input is not shown to matter.</numerusform>
            <numerusform>%n inputs are not shown to matter.</numerusform>
        </translation>
    </message>
    <message>
        <source>Where %1, %2 is %3 on %4 rows and %5 elsewhere (%6).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of “%2” is %3 points above that of “%4” (95 % interval %5 to %6, %7).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has fewer than two groups of 30 rows or more, so nothing is compared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No difference between the groups of “%1” is larger than chance explains.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s) between the groups of “%1” are larger than chance explains.</source>
        <translation>
            <numerusform>%n difference between the groups of “%1” is larger than chance explains.</numerusform>
            <numerusform>%n differences between the groups of “%1” are larger than chance explains.</numerusform>
        </translation>
    </message>
    <message>
        <source>The estimator “%1” keeps its training rows, which ONNX has no place for. Export a model of another estimator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This model has no inputs, so there is nothing to export. Train with columns that have values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model is larger than the 2 GB that an ONNX file may have. Train a smaller one, such as with fewer trees.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This kind of model cannot be exported to ONNX.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ONNX needs a name for each input, and a column of this model has none. Name the column and train again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This model has no features, so there is nothing to export. Train with columns that have values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exported the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>random, classes in their shares: %1 held out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whole groups of “%1” at random: %2 held out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the line is longer than %1 MB. Put fewer values into one object.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot remove “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This build of Assay lacks a part of itself. Install it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with fewer categories than this, a split tells one from the rest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>most categories that a split tells from the rest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“prepare.categorical” keeps categories for xgboost and random_forest, but the estimator is %1. Name the columns in “one_hot”, “ordinal” or “target_encode”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough memory for XGBoost. Close other programs, or train on fewer rows or columns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No checkpoint could be kept, so the run could not go on from here: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” had no checkpoint.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The checkpoint of “%1” is missing from the project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The checkpoint of “%1” belongs to another run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The checkpoint of “%1” is damaged and was moved to quarantine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. %2</source>
        <extracomment>What a training is doing, and why it keeps no checkpoint.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a regular expression in quotes, such as &apos;^xgb&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The filter is longer than %1 characters. Shorten it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“and”, “or” or the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“in”, “like” or “ilike”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a key such as params.estimator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number or a key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a duration such as &apos;5 min&apos; or &apos;1 h 30 s&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a date such as &apos;2026-01-31&apos;, &apos;yesterday&apos; or &apos;2 days ago&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there are more than %1 parentheses within each other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the “)” of the “(” at character %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did you mean “%1”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No run has “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program packed the same curve. Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A stored piece of a metric curve is missing. Restore the project from a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one of =, !=, like and ilike</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for what matters was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Only %n run(s) have “%1”; what matters for it can be told from 10 on.</source>
        <translation>
            <numerusform>Only %n run has “%1”; what matters for it can be told from 10 on.</numerusform>
            <numerusform>Only %n runs have “%1”; what matters for it can be told from 10 on.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is the same in all %2 runs, so nothing matters for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All runs have the same parameters, so none of them can be told to matter. Choose runs that differ.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fitting trees to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The filter cannot be read at character %1: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot go on from its checkpoint, since it would not come out as if it had not been cut: %2. Train it from the beginning.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has finished; there is nothing to resume.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is still running.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” was not trained by Assay, so it cannot be resumed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” was ended by its search, since earlier trials were better.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” was asked to begin again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” went on from its checkpoint.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 It was trained from the beginning.</source>
        <extracomment>A sentence that says why, such as “The checkpoint of “ridge” is missing from the project.”</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is a search; go on with it by: assay search --resume %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training “%1” from the beginning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Going on with “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A segment of the run index is damaged. Nothing is lost: let “assay runs index --rebuild” make it anew from the runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no run %1; it may have been deleted for good.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run “%1” is still running. Stop it, then move it to the trash.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run “%1” is the origin of %2@%3 and must be kept. Archive it instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The history of run %1 tells of “%2”, which this version of Assay does not know.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run “%1” is not in the trash, so it is not deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Indexing runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Indexing was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>.last, .min, .max, .first, .best or .count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put a key with such characters in back quotes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a step, which is a whole number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“]”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a key such as metrics.rmse or params.max_depth, or one of the attributes run_id, run_name, user_id, status, experiment, start_time, end_time, duration, archived and trashed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a key that is not there already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“asc”, “desc”, “,” or the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough memory to train “%1”. Close other programs and resume it, or train on fewer rows or columns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training “%1” stopped because of a defect in Assay. Show the details to report it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no number at step %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” jumps from %2 to %3 at step %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” diverges: at step %2 it is worse than at its start, on average %3 after %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has got worse since step %2 while training goes on to gain: the model learns what holds for its training rows alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has not gained since step %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped; what was done until then stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changing runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Emptying the trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paired bootstrap, %1 resamples of blocks of %2 rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The saved view “%1” cannot be read: its “%2” is not what was expected. Delete it and save it anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The saved view “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no saved view “%1”; it may have been deleted or renamed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>saved view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a saved view “%1” already. Choose another name, or delete it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped; no run was moved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An alarm of run %1 is called “%2”, which this version of Assay does not know.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped; “%1” was not written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the code stood was recorded neither for “%1” nor for “%2”. Runs that are started inside a git working tree keep it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the code stood was not recorded for “%1”, so nothing tells how it differs from that of “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There was no commit yet when these runs were started, so nothing tells how their code differs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both runs were started from commit %1 without uncommitted changes: their code is the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both runs were started from commit %1 with uncommitted changes that are the same as far as they were kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both runs were started from commit %1 with the same uncommitted changes: their code is the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both runs were started from commit %1, but their uncommitted changes differ.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files that git does not know may differ all the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before the first commit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from commit %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These hold the same files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No working tree that git can read here holds both, so only uncommitted changes are shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No working tree that git can read here holds both, so how they differ cannot be shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” was started %2, “%3” %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept a checkpoint (%1 kB) to go on from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>predicts something else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was tested on other rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has no predictions there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is one too many</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The grouping cannot be read at character %1: expected %2, found %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The columns cannot be read at character %1: expected %2, found %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it begins or ends with “/” or has two of them in a row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“.” and “..” are not allowed as a part.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a part of it is longer than %1 bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a part of it begins with a space, or ends with a space or a dot.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is the name of a device on Windows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it holds half a character.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is longer than %1 bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>control characters are not allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>folders are divided by “/”, not by “\”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“:” is not allowed in its first part.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its letters are not in composed form (NFC).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot name a file of a run: %2 Choose a name such as plots/roc.png.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run “%1” is in the trash, so its files cannot be changed. Restore it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot lie in “%2”, which is a file. Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is a folder already: “%2” lies in it. Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Storing “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped; “%1” is not stored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run %1 has no file “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing after “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“replicates”, “parents”, or keys such as params.max_depth, tags.team, status or dataset.name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no more than %1 keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“,” or the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no number. Choose a metric, a time, the duration, a parameter or a tag.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A part of the output of run %1 is damaged. Restore the project from a backup to read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>… (%1 more characters)</source>
        <extracomment>The rest of a line of a log that was too long.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log is full (16 MB): of what follows, only errors are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training %1 on %2: %3 rows, %4 columns; target “%5”, seed %6.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fitted %1 features on %2 training rows; %3 holdout rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns that could not be used: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped early after %1 of %2, since the validation error no longer gained.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This training may come out differently next time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 (%3 to %4)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finished; the model is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Going on from the last checkpoint.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is a folder. Attach the files in it one by one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two of the files would be called “%1”. Attach them one by one, by different names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” was changed meanwhile, so it stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bytes of “%1” were cleaned away meanwhile. Attach the file again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The texts differ in very much: what stays the same in between is not looked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot move “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for objects without use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project’s database is damaged: its structure is not that of its number %1. Restore it from a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system gives no pipe for the program (%1). Close other programs and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be run: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is a folder. Name a program in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not allowed to. Make it a program with chmod +x, or name the program that reads it, such as python.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no program “%1”. Check its spelling, or name its file with a slash, such as ./train.sh.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>signal %1</source>
        <extracomment>Of those that have no name.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is no program that this system knows. Begin a script with a line such as #!/bin/sh.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the program that its first line names is not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has a name that is empty, holds a NUL or is longer than %1 characters; its value was left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has more than %1 values; the rest was left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has a step that is no whole number, such as {&quot;step&quot;: 3, &quot;loss&quot;: 0.2}; its values were left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has a time that is neither milliseconds since 1970 nor such as 2026-11-23T09:30:00Z; the time when it came was taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has %1 that are no object, such as {&quot;%1&quot;: {&quot;name&quot;: &quot;value&quot;}}; they were left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has a text, “%1”, that holds a NUL or is longer than %2 characters; it was left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has a file that is no path, such as {&quot;file&quot;: &quot;plots/roc.png&quot;}; it was left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has a value, “%1”, that is no number; it was left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is longer than 1 MB; it was left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not valid JSON in UTF-8; it was left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is no JSON object, such as {&quot;loss&quot;: 0.2}; it was left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file “%1” cannot be changed as a word of the run. Attach or remove it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run has logged nothing for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run has logged nothing for %1 since step %2 of “%3”, where its longest pause was %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1; its process was stopped.</source>
        <extracomment>%1 is a sentence without its full stop.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1; its process rests.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1; its process works.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program&apos;s output could not be handed on any more (%1); here it is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program&apos;s errors could not be handed on any more (%1); here they are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1 that the program logged %2. Of others like it nothing is said.</source>
        <extracomment>%2 is such as: is no JSON object; it was left out</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file “%1” was not attached: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 lines that the program logged were wrong in whole or in part.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program was stopped by Ctrl-C.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program was stopped by %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program was killed by SIGKILL, as the system does when memory runs out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program was ended by %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program ended with exit code %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program has ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program&apos;s output cannot be handed on any more (%1); its run&apos;s log keeps it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program&apos;s errors cannot be handed on any more (%1); its run&apos;s log keeps them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1 that the program logged brings more than %2 different names into the run; new ones are left out from here on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1 that the program logged is %2 files ahead of what could be copied; others are left out until some are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 values were left out since their names were too many.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 files were left out since too many waited to be copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 files were not attached, “%2” the first of them, since Assay was told to end while it copied them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 came before the program was started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the program ended is not known, since another part of the system took its exit code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something that the program wrote could not be taken because of a defect in Assay; show the details to report it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
